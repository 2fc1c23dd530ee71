package org.variorum;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the database to this program's schema, but never works on one that a newer program has
/// already brought further: it would not understand what is there.
@Configuration(proxyBeanMethods = false)
class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return flyway -> {
            refuseNewer(flyway);
            var steps = flyway.info().pending().length;
            if (steps > 0) {
                LOG.info("Bringing the database up to date: {} steps", steps);
            }
            flyway.migrate();
            if (steps > 0) {
                reopen(flyway.getConfiguration().getDataSource());
            }
        };
    }

    /// H2 goes on to check a constraint through the connection that made it. The pool retires that
    /// one after half an hour, and from then on nothing could be written any more; what is there
    /// when a database is opened is checked by the database itself. One in memory would be lost by
    /// this.
    private static void reopen(DataSource source) {
        if (!(source instanceof HikariDataSource pool)
                || !pool.getJdbcUrl().startsWith("jdbc:h2:file:")) {
            return;
        }
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
            pool.evictConnection(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not close", failure);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private static void refuseNewer(Flyway flyway) {
        var info = flyway.info();
        var newer =
                Arrays.stream(info.applied())
                        .filter(
                                step ->
                                        step.getState() == MigrationState.FUTURE_SUCCESS
                                                || step.getState() == MigrationState.FUTURE_FAILED)
                        .reduce((_, last) -> last);
        newer.ifPresent(
                step -> {
                    throw new StartFailure(
                            "The database was used by a newer Variorum (its schema is at version %s); start that one, or choose another data folder."
                                    .formatted(step.getVersion()));
                });
    }
}
