package org.variorum.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// A line of a group's timeline: who did what, when, why.
///
/// @param id grows with time; a reader that has seen an id asks for what came after or before it
/// @param revision the transaction it was part of
/// @param actor null where the program acted by itself
/// @param privateTo the only person who may read it, or null for the whole group
public record TimelineEntry(
        long id,
        long revision,
        Instant at,
        @Nullable UserId actor,
        UUID group,
        @Nullable UUID document,
        Change.Kind kind,
        UUID subject,
        Change.Verb verb,
        String summary,
        @Nullable UserId privateTo,
        @Nullable String reason) {

    /// Whether this person may know of it, given that they may read the group.
    public boolean isVisibleTo(UserId person) {
        return privateTo == null || privateTo.equals(person);
    }
}
