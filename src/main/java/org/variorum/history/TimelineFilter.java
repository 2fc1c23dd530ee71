package org.variorum.history;

import java.util.Set;
import org.variorum.accounts.UserId;

/// Which lines of a timeline to read.
///
/// @param actors by whom; empty for everybody, the program included
/// @param kinds of what; empty for everything
public record TimelineFilter(Set<UserId> actors, Set<Change.Kind> kinds) {

    /// Lets every line pass.
    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), Set.of());

    public TimelineFilter {
        actors = Set.copyOf(actors);
        kinds = Set.copyOf(kinds);
    }

    /// Whether a line passes, as the query would say it.
    public boolean passes(TimelineEntry entry) {
        var actor = entry.actor();
        return (actors.isEmpty() || actor != null && actors.contains(actor))
                && (kinds.isEmpty() || kinds.contains(entry.kind()));
    }

    /// Whether every line passes.
    public boolean isOpen() {
        return actors.isEmpty() && kinds.isEmpty();
    }
}
