package org.variorum.annotations;

/// Where a passage stands in a version, as against the words and the place where it was made.
public enum PlacementState {
    /// The version is the one it was made on.
    AS_MADE,
    /// On the same words in their old place, whatever moved around them.
    EXACT,
    /// On the same words, in another place of the text.
    MOVED,
    /// On words that were edited since it was made.
    CHANGED,
    /// Nowhere until somebody decides: there are places that may be meant.
    WAITING,
    /// Nowhere: its words are gone, or somebody decided that they are.
    ORPHANED;

    /// Whether there is a place in the text.
    public boolean isPlaced() {
        return this != WAITING && this != ORPHANED;
    }
}
