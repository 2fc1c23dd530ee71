package org.variorum.exchange.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.variorum.exchange.api.ServerTest;
import org.variorum.testing.Cast;

/// The examples of `docs/api.md`, run as they stand there.
@ServerTest
class ApiExamplesTest {

    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void run(@TempDir Path folder) throws Exception {
        var page = Files.readString(Path.of("docs/api.md"));
        var script =
                SHELL.matcher(page)
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .collect(Collectors.joining("\necho\n"));
        assertThat(script).contains("curl");
        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
        shell.environment().put("BASE", "http://localhost:" + port);
        shell.environment().put("USERNAME", cast.newPerson("tove", false).username());
        shell.environment().put("PASSWORD", Cast.PASSWORD);
        var process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("\"displayName\":\"tove\"")
                .contains("Nobody asked the herons.")
                .contains("\"role\":\"states\"")
                .contains("The canal was dug in nine years.")
                .contains("\"dryRun\":true")
                .contains(lastExample(page));
    }

    /// The page shows the answer of its last example, word for word.
    private static String lastExample(String page) {
        var start = page.indexOf("```json\n") + "```json\n".length();
        return page.substring(start, page.indexOf("\n```", start));
    }
}
