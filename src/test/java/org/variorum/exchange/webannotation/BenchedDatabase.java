package org.variorum.exchange.webannotation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The database of a benched app, reached past the app.
///
/// @param manyRows a table of so many rows, in its own words
/// @param newId a new random UUID, in its own words
record BenchedDatabase(
        String name, String url, String user, String password, String manyRows, String newId) {

    static BenchedDatabase h2(String url) {
        return new BenchedDatabase("H2", url, "", "", "system_range(1, %d)", "random_uuid()");
    }

    static BenchedDatabase postgres(String url) {
        return new BenchedDatabase(
                "PostgreSQL",
                url,
                "postgres",
                "postgres",
                "generate_series(1, %d)",
                "gen_random_uuid()");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Lays annotations like those that are there until there are so many, by plain statements:
    /// over HTTP a hundred thousand would take longer than all that is measured.
    void fillUp(int all) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var count = statement.executeQuery("select count(*) from annotation");
            count.next();
            var there = count.getInt(1);
            statement.execute(
                    "create table copied as select %s as id, a.id as original from annotation a cross join %s fetch first %d rows only"
                            .formatted(
                                    newId,
                                    manyRows.formatted(all / there + 1),
                                    Math.max(0, all - there)));
            statement.execute(
                    """
                    insert into annotation (id, lock_version, passage_id, author_id, note, visibility, created_at, changed_at)
                    select c.id, a.lock_version, a.passage_id, a.author_id, a.note, a.visibility, a.created_at, a.changed_at
                    from copied c join annotation a on a.id = c.original""");
            statement.execute(
                    """
                    insert into sent_annotation (id, lock_version, group_id, document_id, author_id, name, placed, visibility,
                        content, created_at, changed_at)
                    select c.id, s.lock_version, s.group_id, s.document_id, s.author_id, cast(c.id as varchar(100)), s.placed,
                        s.visibility, s.content, s.created_at, s.changed_at
                    from copied c join sent_annotation s on s.id = c.original""");
            statement.execute(
                    """
                    insert into annotation_listing (annotation_id, document_id, reader, listed, changed_at)
                    select c.id, l.document_id, l.reader, l.listed, l.changed_at
                    from copied c join annotation_listing l on l.annotation_id = c.original""");
            statement.execute("drop table copied");
            // As either database does by itself once so much has come.
            statement.execute("analyze");
        }
    }
}
