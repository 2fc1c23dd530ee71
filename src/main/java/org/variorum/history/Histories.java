package org.variorum.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;

/// Reads the past states of one entity from Envers, for the service that owns it.
@Component
@Plumbing(
        because =
                "takes entity classes, which only their own module can name; the module's service checks")
@Transactional(readOnly = true)
public class Histories {

    private final EntityManager entities;

    Histories(EntityManager entities) {
        this.entities = entities;
    }

    /// All revisions of the thing, newest first, each with what it changed.
    ///
    /// @param fields what of the entity a reader may see, by name, in the order to show; values as
    ///   text, null for none
    public <T> List<PastState> of(
            Class<T> type, UUID id, Function<T, Map<String, @Nullable String>> fields) {
        List<?> rows =
                AuditReaderFactory.get(entities)
                        .createQuery()
                        .forRevisionsOfEntity(type, false, true)
                        .add(AuditEntity.id().eq(id))
                        .addOrder(AuditEntity.revisionNumber().asc())
                        .getResultList();
        var states = new ArrayList<PastState>();
        Map<String, @Nullable String> before = Map.of();
        for (var row : rows) {
            var parts = (Object[]) row;
            Map<String, @Nullable String> after =
                    new LinkedHashMap<>(fields.apply(type.cast(parts[0])));
            var revision = (Revision) parts[1];
            var changes = differences(before, after);
            if (states.isEmpty() || !changes.isEmpty()) {
                states.addFirst(
                        new PastState(
                                revision.id(),
                                revision.madeAt(),
                                revision.actor(),
                                revision.reason(),
                                states.isEmpty(),
                                changes));
            }
            before = after;
        }
        return List.copyOf(states);
    }

    /// The entity as it stood after this revision, detached and read-only; empty if it did not
    /// exist yet.
    public <T> Optional<T> at(Class<T> type, UUID id, long revision) {
        return Optional.ofNullable(AuditReaderFactory.get(entities).find(type, id, revision));
    }

    private static List<PastState.FieldChange> differences(
            Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new PastState.FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }
}
