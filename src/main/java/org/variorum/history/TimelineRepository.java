package org.variorum.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineRepository extends Repository<TimelineRow, Long> {

    TimelineRow save(TimelineRow row);

    @Query(
            """
            select row from TimelineRow row
            where row.groupId in :groups and row.id < :before and (row.privateTo is null or row.privateTo = :reader)
            order by row.id desc""")
    List<TimelineRow> latest(List<UUID> groups, long before, UUID reader, Limit limit);

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
