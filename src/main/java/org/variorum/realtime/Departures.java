package org.variorum.realtime;

import java.util.Optional;
import org.variorum.accounts.UserId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// Reads from the news who has just ceased to be a member.
final class Departures {

    private Departures() {}

    /// The person who is no longer a member of the entry's group, if it says so.
    static Optional<UserId> of(TimelineEntry entry) {
        return entry.kind() == Change.Kind.MEMBER && entry.verb() == Change.Verb.WITHDRAWN
                ? Optional.of(new UserId(entry.subject()))
                : Optional.empty();
    }
}
