package org.variorum.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The PostgreSQL of the test run. If it cannot start, the tests fail: they are never skipped.
class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + server().getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres")
                .applyTo(context);
    }

    private static synchronized EmbeddedPostgres server() {
        var running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL does not start", failure);
            }
            server = running;
        }
        return running;
    }
}
