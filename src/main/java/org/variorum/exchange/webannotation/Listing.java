package org.variorum.exchange.webannotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.history.Change;
import org.variorum.history.Recorded;
import org.variorum.history.TimelineEntry;

/// What the containers hold, in the order in which it came to be. It is written from the timeline,
/// within the transaction of each change, so that it holds exactly the annotations there are,
/// whoever made them.
///
/// Of a document a person sees two ranges, what all members see and what only they see. Each is
/// ascending by position, so a page costs the same wherever it is.
@Component
class Listing {

    /// Stands for all members.
    private static final UUID EVERYBODY = new UUID(0, 0);

    private static final String MINE = " document_id = :document and reader = ";

    /// By position. H2 reads along an index only where it is told all of its columns, also those
    /// that are the same in each row; otherwise it would read and sort all that is left.
    private static final String UP = " order by document_id, reader, listed, position";

    private static final String DOWN =
            " order by document_id desc, reader desc, listed desc, position desc";

    private final JdbcClient jdbc;
    private final Sums sums;

    Listing(JdbcClient jdbc, Sums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /// An annotation in its container.
    ///
    /// @param position ascending, never used twice
    record Item(long position, UUID annotation) {

        static Item of(ResultSet row, int index) throws SQLException {
            return new Item(row.getLong("position"), row.getObject("annotation_id", UUID.class));
        }
    }

    /// How many annotations of a document a person may see up to a position and behind it, and when
    /// the last of them changed or went; null if there was never one.
    record Sum(long before, long behind, @Nullable Instant modified) {

        /// The same further on.
        Sum moved(long by) {
            return new Sum(before + by, behind - by, modified);
        }
    }

    /// What is known of one annotation.
    ///
    /// @param listed false once it is withdrawn
    record Entry(UUID annotation, UUID document, UUID reader, boolean listed) {

        boolean isFor(UserId person) {
            return reader.equals(EVERYBODY) || reader.equals(person.value());
        }

        static Entry of(ResultSet row, int index) throws SQLException {
            return new Entry(
                    row.getObject("annotation_id", UUID.class),
                    row.getObject("document_id", UUID.class),
                    row.getObject("reader", UUID.class),
                    row.getBoolean("listed"));
        }
    }

    @EventListener
    void follow(Recorded recorded) {
        var entry = recorded.entry();
        var document = entry.document();
        if (entry.kind() != Change.Kind.ANNOTATION || document == null) {
            return;
        }
        sums.changes(document);
        var privateTo = entry.privateTo();
        var reader = privateTo == null ? EVERYBODY : privateTo.value();
        var isNew = entry.verb() == Change.Verb.MADE && added(entry, document, reader);
        if (!isNew) {
            change(entry, reader);
        }
    }

    /// False if it is there already: to the group, what was private is made when it is shared.
    private boolean added(TimelineEntry entry, UUID document, UUID reader) {
        return jdbc.sql(
                                """
                                insert into annotation_listing (annotation_id, document_id, reader, listed, changed_at)
                                select :annotation, :document, :reader, true, :at
                                where not exists (select 1 from annotation_listing where annotation_id = :annotation)""")
                        .param("annotation", entry.subject())
                        .param("document", document)
                        .param("reader", reader)
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void change(TimelineEntry entry, UUID reader) {
        jdbc.sql(
                        """
                        update annotation_listing
                        set reader = :reader, listed = :listed, changed_at = :at
                        where annotation_id = :annotation""")
                .param("reader", reader)
                .param("listed", entry.verb() != Change.Verb.WITHDRAWN)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("annotation", entry.subject())
                .update();
    }

    Optional<Entry> find(UUID annotation) {
        return jdbc.sql(
                        """
                        select annotation_id, document_id, reader, listed from annotation_listing
                        where annotation_id = :annotation""")
                .param("annotation", annotation)
                .query(Entry::of)
                .optional();
    }

    Sum sum(DocumentId document, UserId reader, long position) {
        return sums.around(
                document.value(),
                reader.value(),
                position,
                new Sums.Counting() {
                    @Override
                    public Sum around(long place) {
                        return counted(document, reader, place);
                    }

                    @Override
                    public long between(long after, long upTo) {
                        return Listing.this.between(document, reader, after, upTo);
                    }
                });
    }

    private long between(DocumentId document, UserId reader, long after, long upTo) {
        var count =
                "(select count(*) from annotation_listing where listed = true and"
                        + MINE
                        + "%s and position > :after and position <= :upTo)";
        return jdbc.sql(
                        "select %s + %s"
                                .formatted(
                                        count.formatted(":everybody"), count.formatted(":reader")))
                .param("document", document.value())
                .param("everybody", EVERYBODY)
                .param("reader", reader.value())
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    /// Takes as long wherever the position is.
    private Sum counted(DocumentId document, UserId reader, long position) {
        var count = "(select count(*) from annotation_listing where listed = true and" + MINE;
        var last = "(select max(changed_at) from annotation_listing where" + MINE;
        var upTo = " and position <= :position)";
        var behind = " and position > :position)";
        return jdbc.sql(
                        "select %s:everybody%s + %s:reader%s as before_it, %s:everybody%s + %s:reader%s as behind_it, %s:everybody) as ours, %s:reader) as mine"
                                .formatted(
                                        count, upTo, count, upTo, count, behind, count, behind,
                                        last, last))
                .param("document", document.value())
                .param("everybody", EVERYBODY)
                .param("reader", reader.value())
                .param("position", position)
                .query(
                        (row, _) ->
                                new Sum(
                                        row.getLong("before_it"),
                                        row.getLong("behind_it"),
                                        later(time(row, "ours"), time(row, "mine"))))
                .single();
    }

    /// Whether anything that the reader may know of, gone or not, has this position or comes behind
    /// it.
    boolean reaches(DocumentId document, UserId reader, long position) {
        var one =
                "(select position from annotation_listing where listed = %s and"
                        + MINE
                        + "%s and position >= :position"
                        + UP
                        + " limit 1)";
        return !jdbc.sql(
                        "select position from (%s union all %s union all %s union all %s) four_ranges"
                                .formatted(
                                        one.formatted("true", ":everybody"),
                                        one.formatted("true", ":reader"),
                                        one.formatted("false", ":everybody"),
                                        one.formatted("false", ":reader")))
                .param("document", document.value())
                .param("everybody", EVERYBODY)
                .param("reader", reader.value())
                .param("position", position)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /// What comes behind this position, in order.
    List<Item> after(DocumentId document, UserId reader, long position, int most) {
        return range(document, reader, position, most, "> :position" + UP, "");
    }

    /// What comes up to and with this position, the last first.
    List<Item> upTo(DocumentId document, UserId reader, long position, int most) {
        return range(document, reader, position, most, "<= :position" + DOWN, " desc");
    }

    /// Two short runs along the index, merged: neither database would do that by itself for `in`.
    private List<Item> range(
            DocumentId document,
            UserId reader,
            long position,
            int most,
            String stretch,
            String order) {
        var one =
                "(select position, annotation_id from annotation_listing where listed = true and"
                        + MINE
                        + "%s and position %s limit :most)";
        return jdbc.sql(
                        "select position, annotation_id from (%s union all %s) both_ranges order by position%s limit :most"
                                .formatted(
                                        one.formatted(":everybody", stretch),
                                        one.formatted(":reader", stretch),
                                        order))
                .param("document", document.value())
                .param("everybody", EVERYBODY)
                .param("reader", reader.value())
                .param("position", position)
                .param("most", most)
                .query(Item::of)
                .list();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
