package org.variorum.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The packaged app as a process of its own, with a data folder of its own, in which the first
/// start lays the demonstration group.
final class App implements Site, AutoCloseable {

    static final String GROUP = "groups/the-linde-canal";

    /// Compiles little: a journey is over before more would pay.
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private static final Duration START = Duration.ofSeconds(180);
    private static final Path LOG = Path.of("target", "e2e-app.log");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path jar = Path.of(System.getProperty("variorum.jar", "target/variorum.jar"));
    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private final List<String> options;
    private Process process;

    /// With a data folder that is empty: the first start lays the demonstration group.
    App() {
        this(emptyFolder(), Map.of(), QUICK_START);
    }

    /// An empty data folder, and settings by environment over those of every test.
    App(Map<String, String> settings) {
        this(emptyFolder(), settings, QUICK_START);
    }

    /// With what this data folder holds, as fast as it gets; closing deletes it.
    App(Path data) {
        this(data, Map.of(), List.of());
    }

    private App(Path data, Map<String, String> settings, List<String> options) {
        this.options = options;
        this.data = data;
        this.settings = settings;
        try {
            if (!Files.exists(jar)) {
                throw new IllegalStateException(
                        "There is no "
                                + jar
                                + "; build it by `./variorum build` or `mvn package`.");
            }
            port = freePort();
            Files.createDirectories(LOG.toAbsolutePath().getParent());
            Files.deleteIfExists(LOG);
            process = launch();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        awaitReady();
    }

    @Override
    public String at(String place) {
        return "http://127.0.0.1:" + port + "/" + place;
    }

    @Override
    public boolean serves(String address) {
        return address.startsWith(at(""))
                || address.startsWith("ws://127.0.0.1:" + port + "/")
                || address.startsWith("data:")
                || address.startsWith("blob:")
                || address.startsWith("about:");
    }

    /// The process's number, for the tools that look into it.
    long pid() {
        return process.pid();
    }

    /// Ends the process as a power cut would: no shutdown hook runs.
    void kill9() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Starts it again on the same port and the same data.
    void restart() {
        try {
            process = launch();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        kill9();
        http.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process launch() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx768m");
        builder.command().addAll(options);
        builder.command().addAll(List.of("-jar", jar.toString()));
        // What the caller's shell sets for another run of the app is not meant for this one.
        builder.environment()
                .keySet()
                .removeIf(
                        name ->
                                List.of("SPRING_", "SERVER_", "VARIORUM_", "VAADIN_").stream()
                                        .anyMatch(name::startsWith));
        builder.environment().put("VARIORUM_DATA", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    /// Ready is later than listening: the demonstration group is there.
    private void awaitReady() {
        var end = Instant.now().plus(START);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The app did not start:\n" + lastLines());
            }
            try {
                Thread.sleep(Duration.ofMillis(250));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(URI.create(at("actuator/health/readiness")))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What it has said so far.
    String log() {
        try {
            return Files.readString(LOG, UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String lastLines() {
        try {
            var lines = Files.readAllLines(LOG, UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException unreadable) {
            return "(and left no log)";
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("variorum-e2e");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
