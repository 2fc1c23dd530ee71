package org.variorum.e2e;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The text pane's bare page, bundled from `frontend/gestures` and served without the app.
final class PaneSite implements Site, AutoCloseable {

    private static final Path FOLDER = Path.of("target", "gestures").toAbsolutePath();

    private final HttpServer server;

    PaneSite() {
        bundle();
        var free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = SimpleFileServer.createFileServer(free, FOLDER, SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @Override
    public String at(String place) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + place;
    }

    @Override
    public boolean serves(String address) {
        return address.startsWith(at("")) || address.startsWith("data:");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void bundle() {
        var command =
                List.of(
                        node(),
                        "node_modules/vite/bin/vite.js",
                        "build",
                        "frontend/gestures",
                        "--outDir",
                        FOLDER.toString(),
                        "--emptyOutDir",
                        "--minify",
                        "false",
                        "--logLevel",
                        "warn");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("The page could not be bundled:\n" + said);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// `./variorum test` puts its Node first on the path; Vaadin keeps one of its own.
    private static String node() {
        var onThePath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        var prepared = Stream.of(Path.of(".tools", "node", "bin").toAbsolutePath());
        return Stream.concat(Stream.concat(prepared, vaadins()), onThePath)
                .map(folder -> folder.resolve("node"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(
                        () -> new IllegalStateException("No Node: run `./variorum test` once."));
    }

    private static Stream<Path> vaadins() {
        var folder = Path.of(System.getProperty("user.home"), ".vaadin");
        try (var kept = Files.list(folder)) {
            return kept.map(each -> each.resolve("bin")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
