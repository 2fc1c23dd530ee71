package org.variorum.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Numbers the lines of timelines in the order in which they became known. The timeline's own ids
/// cannot do that: they are given out before the commit. A line gets its number when somebody first
/// asks, under a lock of the group, and keeps it.
@Component
class FeedNumbers {

    /// Who reads what everybody in the group may.
    static final UUID EVERYBODY = new UUID(0, 0);

    /// Longer than any transaction, and than clocks of nodes may differ. Among older lines one
    /// without a number is looked for only from time to time.
    private static final Duration RECENT = Duration.ofMinutes(5);

    private static final String READER =
            "coalesce(t.private_to, cast('00000000-0000-0000-0000-000000000000' as uuid))";

    private static final String NEW =
            """
             from timeline t where t.group_id = :group and t.made_at >= :since
               and not exists (select 1 from feed_line k where k.timeline_id = t.id)""";

    private final TimelineRepository timeline;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<UUID, Instant> searched = new ConcurrentHashMap<>();

    FeedNumbers(
            TimelineRepository timeline,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    record Numbered(long number, TimelineEntry entry) {}

    /// Gives each line of the group a number that has none yet.
    void give(UUID group) {
        var now = clock.instant();
        var everything = searched.getOrDefault(group, Instant.EPOCH).plus(RECENT).isBefore(now);
        var since = everything ? Instant.EPOCH : now.minus(RECENT.multipliedBy(2));
        if (count(group, since) > 0) {
            hold(group);
            insert(group, since);
        }
        if (everything) {
            searched.put(group, now);
        }
    }

    long last(UUID group, UUID reader) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) from feed_line
                        where group_id = :group and reader = :reader""")
                .param("group", group)
                .param("reader", reader)
                .query(Long.class)
                .single();
    }

    List<Numbered> after(UUID group, UUID reader, long number, int most) {
        record Place(long number, long line) {}
        var places =
                jdbc.sql(
                                """
                                select number, timeline_id from feed_line
                                where group_id = :group and reader = :reader and number > :number
                                order by number limit :most""")
                        .param("group", group)
                        .param("reader", reader)
                        .param("number", number)
                        .param("most", most)
                        .query((row, _) -> new Place(row.getLong(1), row.getLong(2)))
                        .list();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Long, TimelineEntry> entries =
                timeline.findByIdIn(places.stream().map(Place::line).toList()).stream()
                        .map(TimelineRow::toEntry)
                        .collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
        return places.stream()
                .map(
                        place ->
                                new Numbered(
                                        place.number(),
                                        Objects.requireNonNull(entries.get(place.line()))))
                .toList();
    }

    private long count(UUID group, Instant since) {
        return jdbc.sql("select count(*)" + NEW)
                .param("group", group)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Until the transaction ends.
    private void hold(UUID group) {
        if (isHeld(group)) {
            return;
        }
        begin(group);
        isHeld(group);
    }

    /// In a transaction of its own, so that nobody's fails when two begin at once; the databases
    /// agree on no statement that inserts unless there is one.
    private void begin(UUID group) {
        try {
            apart.executeWithoutResult(
                    _ ->
                            jdbc.sql("insert into feed (group_id) values (:group)")
                                    .param("group", group)
                                    .update());
        } catch (DataIntegrityViolationException begunMeanwhile) {
            // Then it is there.
        }
    }

    private boolean isHeld(UUID group) {
        return jdbc.sql("select group_id from feed where group_id = :group for update")
                .param("group", group)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private void insert(UUID group, Instant since) {
        jdbc.sql(
                        """
                        insert into feed_line (group_id, reader, number, timeline_id)
                        select :group, n.reader, n.place + (
                            select coalesce(max(l.number), 0) from feed_line l
                            where l.group_id = :group and l.reader = n.reader), n.id
                        from (select t.id as id, %1$s as reader,
                            row_number() over (partition by %1$s order by t.id) as place %2$s) n"""
                                .formatted(READER, NEW))
                .param("group", group)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
