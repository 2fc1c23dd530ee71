package org.variorum;

import java.util.Arrays;
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
        };
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
