package org.variorum;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Looks, before anything is started, at what most often is not as it should be: the port, the data
/// folder, the database. So the reason is one sentence rather than the last of many lines.
class StartChecks implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int DEFAULT_PORT = 8080;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    /// @throws StartFailure for the first thing that is not as it should be
    static void check(Environment environment) {
        checkPort(environment);
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith("jdbc:h2:file:")) {
            checkFolder(environment.getProperty("variorum.data", ""));
        }
        if (!url.isEmpty()) {
            checkDatabase(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        }
    }

    private static void checkPort(Environment environment) {
        var text = environment.getProperty("server.port", String.valueOf(DEFAULT_PORT));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartFailure(text + " is no port; give a number from 1 to 65535.");
        }
        var port = Integer.parseInt(text);
        var address = addressOf(environment.getProperty("server.address"));
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException failure) {
            throw StartTrouble.ofPort(port, address, failure);
        }
    }

    private static @Nullable InetAddress addressOf(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new StartFailure(
                    "There is no address "
                            + name
                            + " to listen on; set SERVER_ADDRESS to one of this machine.");
        }
    }

    private static void checkFolder(String name) {
        Path folder;
        try {
            folder = Path.of(name).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            // Asking for the rights is not enough: a read-only disk grants them and refuses.
            Files.delete(Files.createTempFile(folder, ".variorum", null));
        } catch (IOException | InvalidPathException | SecurityException failure) {
            throw new StartFailure(
                    "The data folder "
                            + name
                            + " cannot be written; change its rights or choose another.");
        }
        var database = folder.resolve("variorum.mv.db");
        if (Files.exists(database) && !Files.isWritable(database)) {
            throw new StartFailure("The database " + database + " cannot be written.");
        }
    }

    private static void checkDatabase(
            String url, @Nullable String username, @Nullable String password) {
        var properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException failure) {
            var known = StartTrouble.sentence(failure, url);
            throw new StartFailure(
                    known != null
                            ? known
                            : "The database %s cannot be opened: %s"
                                    .formatted(
                                            StartTrouble.withoutSecrets(url),
                                            StartTrouble.firstLine(failure.getMessage())));
        }
    }
}
