package org.variorum.exchange.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// Shows what happened.
@Component
class EventBodies {

    /// @param actor null where the program acted by itself
    /// @param subject the id of the thing of this kind
    /// @param summary the thing in a few words
    record EventBody(
            Instant at,
            @Nullable UUID actor,
            UUID group,
            @Nullable UUID document,
            Change.Kind kind,
            UUID subject,
            Change.Verb verb,
            String summary,
            @Nullable String reason) {}

    EventBody of(TimelineEntry entry) {
        var actor = entry.actor();
        return new EventBody(
                entry.at(),
                actor == null ? null : actor.value(),
                entry.group(),
                entry.document(),
                entry.kind(),
                entry.subject(),
                entry.verb(),
                entry.summary(),
                entry.reason());
    }

    List<EventBody> of(List<TimelineEntry> entries) {
        return entries.stream().map(this::of).toList();
    }
}
