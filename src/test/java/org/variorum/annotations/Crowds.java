package org.variorum.annotations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionContext;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.testing.Cast;

/// Many annotations at once, to see what depends on their number.
@Component
class Crowds {

    private final AnnotationRepository annotations;
    private final PassageRepository stored;
    private final Passages passages;
    private final Tags tags;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final Lectern lectern;
    private final Cast cast;

    Crowds(
            AnnotationRepository annotations,
            PassageRepository stored,
            Passages passages,
            Tags tags,
            TransactionTemplate transactions,
            JdbcTemplate jdbc,
            Lectern lectern,
            Cast cast) {
        this.annotations = annotations;
        this.stored = stored;
        this.passages = passages;
        this.tags = tags;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.lectern = lectern;
        this.cast = cast;
    }

    /// A new group with a document of its own and so many passages, each annotated once; the first
    /// annotated so many times more and as often again by what was withdrawn. All bear two tags.
    record Crowd(
            GroupId group,
            DocumentId document,
            VersionId version,
            PassageId passage,
            List<PassageId> passages) {}

    Crowd gather(UserId owner, int size) {
        var group = cast.groupOf(owner);
        var text = "word ".repeat(size);
        var document = lectern.add(owner, group, text);
        var ids = cast.as(owner, () -> passagesOn(document.version(), size));
        var fear = cast.as(owner, () -> tags.create(group, "fear", "#000000", null));
        var hope = cast.as(owner, () -> tags.create(group, "hope", "#ffffff", null));
        var borne = Set.of(fear.id().value(), hope.id().value());
        transactions.executeWithoutResult(
                _ -> {
                    var many = new ArrayList<Annotation>();
                    ids.forEach(id -> many.add(on(id, owner, borne)));
                    ids.forEach(_ -> many.add(on(ids.getFirst(), owner, borne)));
                    ids.forEach(_ -> many.add(withdrawn(on(ids.getFirst(), owner, borne), owner)));
                    annotations.saveAll(many);
                });
        return new Crowd(group, document.document(), document.version(), ids.getFirst(), ids);
    }

    /// So many passages of 20 characters, one in each stretch of the text, straight into the
    /// tables: through the service they take minutes.
    List<PassageId> spread(UserId owner, VersionContext version, int size) {
        var ids = new ArrayList<PassageId>();
        var rows = new ArrayList<Object[]>();
        var text = version.text();
        for (var n = 0; n < size; n++) {
            var start = (int) ((long) n * (text.length() - 20) / size);
            var id = UUID.randomUUID();
            ids.add(new PassageId(id));
            rows.add(
                    new Object[] {
                        id,
                        version.group().value(),
                        version.document().value(),
                        version.version().value(),
                        start,
                        start + 20,
                        text.substring(start, start + 20),
                        owner.value()
                    });
        }
        jdbc.batchUpdate(
                """
                insert into passage (id, lock_version, group_id, document_id, version_id, start_offset, end_offset,
                    quote, prefix, suffix, created_by, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, '', '', ?, current_timestamp)""",
                rows);
        jdbc.update(
                """
                insert into placement (id, lock_version, passage_id, document_id, version_id, version_number,
                    from_version, from_number, from_start, from_end, outcome, state, start_offset, end_offset,
                    similarity, made_by, made_at, turn, quiet, standing)
                select id, 0, id, document_id, version_id, 1, version_id, 1, start_offset, end_offset, 'MADE',
                    'AS_MADE', start_offset, end_offset, 1, created_by, created_at, 0, false, true
                from passage where version_id = ?""",
                version.version().value());
        return ids;
    }

    private List<PassageId> passagesOn(VersionId version, int size) {
        return transactions.execute(
                _ ->
                        IntStream.range(0, size)
                                .mapToObj(n -> Selection.of(version, 5 * n, 5 * n + 4, "word"))
                                .map(passages::at)
                                .map(PassageView::id)
                                .toList());
    }

    private Annotation on(PassageId passage, UserId author, Set<UUID> borne) {
        return new Annotation(
                stored.findById(passage.value()).orElseThrow(),
                author,
                "A note",
                Visibility.SHARED,
                borne,
                Instant.EPOCH);
    }

    private static Annotation withdrawn(Annotation annotation, UserId by) {
        annotation.withdraw(by, Instant.EPOCH);
        return annotation;
    }
}
