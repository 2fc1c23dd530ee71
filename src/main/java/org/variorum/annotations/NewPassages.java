package org.variorum.annotations;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.variorum.Database;

/// Writes passages. By JDBC, in the transaction of who selects: JPA has no insert that does nothing
/// where a row is already there, and Hibernate would translate its own anew each time.
@Component
class NewPassages {

    private static final String INSERT =
            """
            insert into passage (id, group_id, document_id, version_id, start_offset, end_offset,
                quote, prefix, suffix, created_by, created_at, lock_version)
            select :id, :group, :document, :version, :start, :end, :quote, :prefix, :suffix, :by, :at, :lock
            where not exists (
                select 1 from passage
                where version_id = :version and start_offset = :start and end_offset = :end)""";

    private final JdbcClient jdbc;
    private final String insert;

    NewPassages(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.insert = database.unlessThere(INSERT);
    }

    /// Makes the passage unless somebody has made it, also at this very moment; answers whether it
    /// did.
    boolean add(Passage passage) {
        try {
            return jdbc.sql(insert).params(passage.columns()).update() == 1;
        } catch (DuplicateKeyException faster) {
            // H2 alone comes here, where a transaction outlives a statement that failed.
            return false;
        }
    }
}
