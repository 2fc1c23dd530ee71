package org.variorum.exchange.webannotation;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packed app as a process of its own, with one group, one document and one token.
final class BenchedServer implements AutoCloseable {

    private static final String NAME = "bench";
    private static final String PASSWORD = "a password for the bench";
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String base;
    private final Process process;
    private String authorization = "";

    /// @param settings where the database is, as the environment has it
    BenchedServer(Path jar, Path data, Map<String, String> settings) throws Exception {
        try (var free = new ServerSocket(0)) {
            base = "http://127.0.0.1:" + free.getLocalPort();
        }
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-jar",
                        jar.toString());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(SPRING|SERVER|VARIORUM|VAADIN)_.*"));
        environment.put("VARIORUM_DATA", data.toString());
        environment.put("SERVER_PORT", base.substring(base.lastIndexOf(':') + 1));
        environment.put("VARIORUM_ADMIN_USERNAME", NAME);
        environment.put("VARIORUM_ADMIN_PASSWORD", PASSWORD);
        environment.put("VARIORUM_API_REQUESTSPERMINUTE", "100000000");
        environment.putAll(settings);
        process =
                builder.redirectErrorStream(true)
                        .redirectOutput(data.resolve("server.log").toFile())
                        .start();
        awaitReady();
        signIn();
    }

    private void awaitReady() throws Exception {
        var end = Instant.now().plus(START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                var health = HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build();
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again in a moment.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The server does not start");
    }

    private void signIn() throws Exception {
        var pair = (NAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        var token =
                post("/api/tokens", "application/json", "{\"name\":\"b\",\"scope\":\"manage\"}");
        authorization = "Bearer " + tree(token).get("token").stringValue();
    }

    /// A new group with this text as its document; the address of its container.
    String containerOf(String text) throws Exception {
        var group = tree(post("/api/groups", "application/json", "{\"name\":\"Bench\"}"));
        var border = "border-of-the-bench";
        var form =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n";
        var made =
                post(
                        "/api/groups/" + group.get("slug").stringValue() + "/documents",
                        "multipart/form-data; boundary=" + border,
                        form.formatted(border, text, border));
        return made.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "")
                + "/annotations/";
    }

    /// The text as the server has it: what all offsets count in.
    String text(String container) throws Exception {
        var address = container.replace("/annotations/", "/versions/1/text");
        return get(address, "text/plain").body();
    }

    HttpResponse<String> post(String address, String type, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base).resolve(address))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    HttpResponse<String> get(String address, String accept) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base).resolve(address))
                        .header("Authorization", authorization)
                        .header("Accept", accept)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    JsonNode tree(HttpResponse<String> answer) {
        return Objects.requireNonNull(json.readTree(answer.body()));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        http.close();
    }

    static Path emptyFolder() throws IOException {
        return Files.createTempDirectory("variorum-bench");
    }
}
