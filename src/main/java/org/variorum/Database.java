package org.variorum;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/// What the two databases want differently of a statement: all else that is asked is the same for
/// both. See `docs/decisions/0006`.
@Component
@Plumbing(because = "knows the dialect; reads no rows")
public class Database {

    private final boolean h2;

    Database(EntityManagerFactory entities) {
        h2 =
                entities.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
                        instanceof H2Dialect;
    }

    /// How many ids a statement best takes. H2 compares each row that it finds with each id of the
    /// list, so that one list of a thousand takes ten times as long as ten of a hundred; PostgreSQL
    /// plans each statement anew, and may read a whole table for each.
    int idsOfAStatement() {
        return h2 ? 100 : 1_000;
    }

    /// An `insert … select … where not exists …` that also does nothing where somebody else inserts
    /// the row at this very moment. H2 has no word for that: there the statement fails by the
    /// unique constraint, and nothing but the statement.
    public String unlessThere(String insert) {
        return h2 ? insert : insert + " on conflict do nothing";
    }
}
