package org.variorum.annotations;

import java.util.Collection;

/// How many stay, and how many do not.
///
/// @param stay on the same words in their place
/// @param moved with their words
/// @param changed whose words were edited
/// @param waiting for somebody's decision between places
/// @param orphaned whose words are gone
public record Tally(long stay, long moved, long changed, long waiting, long orphaned) {

    static Tally of(Collection<PlacementState> states) {
        return new Tally(
                count(states, PlacementState.EXACT) + count(states, PlacementState.AS_MADE),
                count(states, PlacementState.MOVED),
                count(states, PlacementState.CHANGED),
                count(states, PlacementState.WAITING),
                count(states, PlacementState.ORPHANED));
    }

    private static long count(Collection<PlacementState> states, PlacementState wanted) {
        return states.stream().filter(wanted::equals).count();
    }

    /// All of them.
    public long total() {
        return stay + moved + changed + waiting + orphaned;
    }
}
