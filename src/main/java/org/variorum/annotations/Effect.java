package org.variorum.annotations;

import org.jspecify.annotations.Nullable;

/// What a version did to a passage, as against the version right before it; what earlier versions
/// did is not told again.
public enum Effect {
    /// The same words in the same place.
    STAYS,
    /// The same words in another place of the text.
    MOVED,
    /// The words were edited.
    CHANGED,
    /// It has a place again, which it had not in the version before.
    BACK,
    /// It has no place any more, or had none: now there are places that may be meant.
    WAITING,
    /// Its words are gone.
    ORPHANED,
    /// It had no place in the version before, and has none in this one.
    STILL;

    /// Whether there is anything to tell.
    public boolean touches() {
        return this != STAYS && this != STILL;
    }

    /// @param before the placement in the version before; null if it is not known there, which
    ///   counts as placed
    static Effect of(PlaceRow row, @Nullable PlaceRow before) {
        return of(row.state(), row.step(), row.similarity(), row.from(before), before);
    }

    /// @param before as [#of(PlaceRow, PlaceRow)]
    static Effect of(Judged judged, @Nullable PlaceRow before) {
        var direct = before == null || before.version().equals(judged.last().version());
        return of(judged.state(), judged.step(), judged.similarity(), direct, before);
    }

    /// @param now where it stands as against where it was made
    /// @param step the same as against where it was last placed
    /// @param direct whether that was in the version before
    private static Effect of(
            PlacementState now,
            PlacementState step,
            double similarity,
            boolean direct,
            @Nullable PlaceRow before) {
        if (before != null && !before.state().isPlaced()) {
            return fromNowhere(now, before.state());
        }
        if (before != null && !direct && now.isPlaced()) {
            return between(before, now, similarity);
        }
        return switch (step) {
            case AS_MADE, EXACT -> STAYS;
            case MOVED -> MOVED;
            case CHANGED -> CHANGED;
            case WAITING -> WAITING;
            case ORPHANED -> ORPHANED;
        };
    }

    private static Effect fromNowhere(PlacementState now, PlacementState before) {
        if (now.isPlaced()) {
            return BACK;
        }
        return now == PlacementState.WAITING && before == PlacementState.ORPHANED ? WAITING : STILL;
    }

    /// Two places of which neither was found from the other: what is known of both is how they
    /// differ from where it was made.
    private static Effect between(PlaceRow before, PlacementState now, double similarity) {
        var wasChanged = before.state() == PlacementState.CHANGED;
        if (wasChanged != (now == PlacementState.CHANGED) || before.similarity() != similarity) {
            return CHANGED;
        }
        return before.state() == PlacementState.MOVED || now == PlacementState.MOVED
                ? MOVED
                : STAYS;
    }
}
