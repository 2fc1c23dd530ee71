package org.variorum.annotations;

import java.util.Collection;

/// How many stay, and how many do not.
///
/// @param stay on the same words in their place
/// @param moved with their words
/// @param changed whose words were edited
/// @param back that have a place again
/// @param waiting that lost their place, and for which others are proposed
/// @param orphaned whose words are gone
/// @param still that had no place in the version before either
public record Tally(
        long stay, long moved, long changed, long back, long waiting, long orphaned, long still) {

    static Tally of(Collection<Effect> effects) {
        return new Tally(
                count(effects, Effect.STAYS),
                count(effects, Effect.MOVED),
                count(effects, Effect.CHANGED),
                count(effects, Effect.BACK),
                count(effects, Effect.WAITING),
                count(effects, Effect.ORPHANED),
                count(effects, Effect.STILL));
    }

    private static long count(Collection<Effect> effects, Effect wanted) {
        return effects.stream().filter(wanted::equals).count();
    }

    /// All of them.
    public long total() {
        return stay + moved + changed + back + waiting + orphaned + still;
    }
}
