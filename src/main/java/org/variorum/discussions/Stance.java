package org.variorum.discussions;

/// What a post does in the argument.
public enum Stance {
    /// Argues for it.
    FOR,
    /// Argues against it.
    AGAINST,
    /// Asks.
    ASKS,
    /// Notes something, without taking a side.
    NOTES
}
