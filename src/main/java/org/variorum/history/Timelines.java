package org.variorum.history;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.envers.AuditReaderFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.accounts.Acting;
import org.variorum.accounts.UserId;

/// The timelines of groups: written by the services beside each change, read by members.
@Service
@Transactional(readOnly = true)
public class Timelines {

    private final TimelineRepository timeline;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Acting acting;

    Timelines(
            TimelineRepository timeline,
            EntityManager entities,
            ApplicationEventPublisher events,
            Acting acting) {
        this.timeline = timeline;
        this.entities = entities;
        this.events = events;
        this.acting = acting;
    }

    /// Writes the line in the running transaction, gives the transaction's revision its reason and
    /// publishes [Recorded].
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException without a
    ///   transaction
    @Plumbing(because = "called by a service that has checked the right to change the thing itself")
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change) {
        entities.flush();
        var revision = AuditReaderFactory.get(entities).getCurrentRevision(Revision.class, true);
        var reason = change.reason();
        if (reason != null) {
            revision.because(reason);
        }
        events.publishEvent(
                new Recorded(timeline.save(new TimelineRow(revision, change)).toEntry()));
    }

    /// What happened in these groups, newest first.
    ///
    /// @param before only entries with a smaller id; `Long.MAX_VALUE` for the newest
    /// @param most at most so many, up to 200
    @PreAuthorize("@readerships.mayReadAll(#groups)")
    public List<TimelineEntry> latest(Collection<UUID> groups, long before, int most) {
        return groups.isEmpty()
                ? List.of()
                : timeline
                        .latest(
                                List.copyOf(groups),
                                before,
                                acting.required().value(),
                                Limit.of(Math.clamp(most, 1, 200)))
                        .stream()
                        .map(TimelineRow::toEntry)
                        .toList();
    }

    /// What happened in a group and passes the filter, newest first.
    ///
    /// @param before only entries with a smaller id; `Long.MAX_VALUE` for the newest
    /// @param most at most so many, up to 200
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public List<TimelineEntry> filtered(UUID group, TimelineFilter filter, long before, int most) {
        return timeline
                .filtered(
                        group,
                        before,
                        acting.required().value(),
                        filter.actors().isEmpty(),
                        filter.actors().stream().map(UserId::value).toList(),
                        filter.kinds().isEmpty(),
                        filter.kinds(),
                        Limit.of(Math.clamp(most, 1, 200)))
                .stream()
                .map(TimelineRow::toEntry)
                .toList();
    }

    /// What was last done to each of these things of a group; things unknown to the person acting
    /// are left out.
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public Map<UUID, TimelineEntry> newestOf(UUID group, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : timeline.newestOf(group, Set.copyOf(subjects), acting.required().value()).stream()
                        .map(TimelineRow::toEntry)
                        .collect(Collectors.toMap(TimelineEntry::subject, Function.identity()));
    }

    /// What happened to one thing of a group, newest first, at most 200 lines.
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public List<TimelineEntry> ofSubject(UUID group, UUID subject) {
        return timeline.ofSubject(group, subject, acting.required().value(), Limit.of(200)).stream()
                .map(TimelineRow::toEntry)
                .toList();
    }

    /// When something last happened on each document of a group; documents where nothing did are
    /// left out.
    @PreAuthorize("@readerships.mayReadAll({#group})")
    public Map<UUID, Instant> lastActivity(UUID group) {
        return timeline.lastActivity(group, acting.required().value()).stream()
                .collect(Collectors.toMap(LastActivity::document, LastActivity::at));
    }
}
