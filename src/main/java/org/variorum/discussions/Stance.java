package org.variorum.discussions;

/// What a post does in the argument.
public enum Stance {
    FOR,
    AGAINST,
    ASKS,
    NOTES
}
