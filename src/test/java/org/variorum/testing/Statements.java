package org.variorum.testing;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.springframework.stereotype.Component;

/// Counts the SQL statements that some work prepares, to show that they do not grow with the data.
@Component
public class Statements {

    private final EntityManagerFactory factory;

    Statements(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /// How many statements this work prepared; other threads must be quiet meanwhile.
    public long during(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
