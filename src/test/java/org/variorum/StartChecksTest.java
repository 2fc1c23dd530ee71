package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {

    /// Opens the database and keeps it.
    private static final String HOLD =
            """
            java.sql.DriverManager.getConnection("%s");
            System.out.println("open");
            Thread.sleep(60_000);
            """;

    @TempDir private Path data;
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void aGoodPlace() {
        environment
                .withProperty("server.port", "0")
                .withProperty("variorum.data", data.toString())
                .withProperty("spring.datasource.url", url());
    }

    @Test
    void startsWhereAllIsAsItShouldBe() {
        assertThatNoException().isThrownBy(() -> StartChecks.check(environment));
        assertThat(data).isDirectoryContaining(file -> file.endsWith("variorum.mv.db"));
    }

    @Test
    void saysThatThePortIsBusy() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment
                    .withProperty("server.port", String.valueOf(busy.getLocalPort()))
                    .withProperty("server.address", "127.0.0.1");
            refuses(
                    "Port %d is busy; stop what listens there or choose another with --port."
                            .formatted(busy.getLocalPort()));
        }
    }

    @Test
    void saysThatThePortIsNone() {
        environment.withProperty("server.port", "70000");
        refuses("70000 is no port; give a number from 1 to 65535.");
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws IOException {
        var file = Files.writeString(data.resolve("file"), "in the way");
        environment.withProperty("variorum.data", file.toString());
        refuses(
                "The data folder "
                        + file
                        + " cannot be written; change its rights or choose another.");
    }

    @Test
    void saysThatAnotherProgramHasTheDatabase() throws Exception {
        var other = startOther(HOLD.formatted(url()));
        try {
            refuses(
                    "The database jdbc:h2:file:%s/variorum is in use by another running program; stop that or choose another data folder."
                            .formatted(data));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /// Two that start at the same moment both find the database free.
    @Test
    void saysThatAnotherProgramWasFaster() throws Exception {
        var other = startOther(HOLD.formatted(url()));
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url());
            var flyway = Flyway.configure().dataSource(pool).load();
            var failure = catchException(() -> new Schema().migrateUnlessNewer().migrate(flyway));
            assertThat(new StartFailures.OfDatabases().analyze(failure))
                    .isNotNull()
                    .extracting(FailureAnalysis::getDescription)
                    .isEqualTo(
                            "The database of the settings is in use by another running program; stop that or choose another data folder.");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysThatThePasswordIsWrong() throws SQLException {
        DriverManager.getConnection(url(), "reader", "right").close();
        environment
                .withProperty("spring.datasource.username", "reader")
                .withProperty("spring.datasource.password", "wrong");
        refuses(
                "The database jdbc:h2:file:%s/variorum refuses the user name or password; check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
                        .formatted(data));
    }

    @Test
    void keepsThePasswordOfAnAddressToItself() {
        environment.withProperty(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/v?user=v&password=secret");
        refuses(
                "The database jdbc:postgresql://127.0.0.1:1/v does not answer; check SPRING_DATASOURCE_URL.");
    }

    @Test
    void saysThatTheDatabaseIsOfANewerProgram() throws SQLException {
        var flyway =
                Flyway.configure()
                        .dataSource(url(), "", "")
                        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                        .load();
        new Schema().migrateUnlessNewer().migrate(flyway);
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into "flyway_schema_history" select 999, '999', 'later', type, 'V999__later.sql',
                    checksum, installed_by, installed_on, execution_time, success
                    from "flyway_schema_history" where "version" = '1'
                    """
                            .replaceAll(
                                    "\\b(type|checksum|installed_by|installed_on|execution_time|success)\\b",
                                    "\"$1\""));
        }
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new Schema().migrateUnlessNewer().migrate(flyway))
                .withMessage(
                        "The database was used by a newer Variorum (its schema is at version 999); start that one, or choose another data folder.");
    }

    @Test
    void tellsTheOperatorsMistakeInTheWordsOfTheScreen() {
        var analysis =
                new StartFailures.OfRefusals()
                        .analyze(
                                new IllegalStateException(
                                        Refusal.field("password", "password-length", 10, 72)));
        assertThat(analysis)
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("A password has at least 10 characters and at most 72 bytes.");
    }

    private void refuses(String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> StartChecks.check(environment))
                .withMessage(sentence);
    }

    private String url() {
        return "jdbc:h2:file:" + data + "/variorum";
    }

    /// Another Java program, run to the point where it has printed a line.
    private Process startOther(String code) throws IOException {
        var source =
                Files.writeString(
                        data.resolve("Other.java"),
                        "class Other { static void main(String[] a) throws Exception {"
                                + code
                                + "} }");
        var other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(other.inputReader().readLine()).isEqualTo("open");
        return other;
    }
}
