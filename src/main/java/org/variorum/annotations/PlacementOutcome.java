package org.variorum.annotations;

/// What the program found when it looked for a passage in a version, as against the last place
/// where it was; see [org.variorum.anchoring.Placement].
public enum PlacementOutcome {
    /// It did not have to look: the passage was made on this version.
    MADE,
    /// The same words in the same place.
    EXACT,
    /// The same words in another place.
    MOVED,
    /// The words were edited: a little, and taken, or more, and proposed.
    CHANGED,
    /// Several places too close to call.
    AMBIGUOUS,
    /// The words are gone.
    ORPHANED
}
