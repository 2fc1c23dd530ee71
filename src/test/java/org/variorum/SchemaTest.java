package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private static final String STEP =
            "create table kind (name varchar(9), constraint known check (name in ('ONE', 'OTHER')));";

    @TempDir private Path folder;

    /// Without opening it again, H2 answers that the constraint is invalid and the database closed.
    @Test
    void constraintsOutliveTheConnectionThatMadeThem() throws Exception {
        Files.writeString(folder.resolve("V1__kinds.sql"), STEP);
        var url = "jdbc:h2:file:" + folder.resolve("variorum");
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            var flyway =
                    Flyway.configure().dataSource(pool).locations("filesystem:" + folder).load();
            new Schema().migrateUnlessNewer().migrate(flyway);
            try (var open = DriverManager.getConnection(url)) {
                // As the pool does by itself with each connection after half an hour.
                pool.getHikariPoolMXBean().softEvictConnections();
                assertThat(insert(pool, "ONE")).isOne();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> insert(pool, "NEITHER"))
                        .returns(ErrorCode.CHECK_CONSTRAINT_VIOLATED_1, SQLException::getErrorCode);
                assertThat(open.isValid(1)).isTrue();
            }
        }
    }

    private static int insert(HikariDataSource pool, String name) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("insert into kind values (?)")) {
            statement.setString(1, name);
            return statement.executeUpdate();
        }
    }
}
