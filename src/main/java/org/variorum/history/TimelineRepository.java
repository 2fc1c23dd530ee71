package org.variorum.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineRow, Long> {

    TimelineRow save(TimelineRow row);

    List<TimelineRow> findByIdIn(Collection<Long> ids);

    @Query(
            """
            select row from TimelineRow row
            where row.groupId in :groups and row.id < :before and (row.privateTo is null or row.privateTo = :reader)
            order by row.id desc""")
    List<TimelineRow> latest(List<UUID> groups, long before, UUID reader, Limit limit);

    /// The lines that pass the filters; a filter that is not on needs a list all the same.
    @Query(
            """
            select row from TimelineRow row
            where row.groupId = :group and row.id < :before and (row.privateTo is null or row.privateTo = :reader)
              and (:byAll = true or row.actor in :actors) and (:ofAll = true or row.kind in :kinds)
            order by row.id desc""")
    List<TimelineRow> filtered(
            UUID group,
            long before,
            UUID reader,
            boolean byAll,
            Collection<UUID> actors,
            boolean ofAll,
            Collection<Change.Kind> kinds,
            Limit limit);

    /// The newest line of each of these things.
    @Query(
            """
            select row from TimelineRow row
            where row.id in (
              select max(each.id) from TimelineRow each
              where each.groupId = :group and each.subject in :subjects
                and (each.privateTo is null or each.privateTo = :reader)
              group by each.subject)""")
    List<TimelineRow> newestOf(UUID group, Collection<UUID> subjects, UUID reader);

    @Query(
            """
            select row from TimelineRow row
            where row.groupId = :group and row.subject = :subject
              and (row.privateTo is null or row.privateTo = :reader)
            order by row.id desc""")
    List<TimelineRow> ofSubject(UUID group, UUID subject, UUID reader, Limit limit);

    @Query(
            """
            select new org.variorum.history.LastActivity(row.documentId, max(row.madeAt)) from TimelineRow row
            where row.groupId = :group and row.documentId is not null
              and (row.privateTo is null or row.privateTo = :reader)
            group by row.documentId""")
    List<LastActivity> lastActivity(UUID group, UUID reader);
}

record LastActivity(UUID document, Instant at) {}
