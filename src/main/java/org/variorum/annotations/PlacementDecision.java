package org.variorum.annotations;

/// What a person decided on the place of a passage in a version.
public enum PlacementDecision {
    /// One of the proposed places is the right one.
    ACCEPTED,
    /// The right place is one that they selected.
    CHOSEN,
    /// None is; its words are gone.
    KEPT_AS_ORPHAN,
    /// It is to be decided again.
    REOPENED
}
