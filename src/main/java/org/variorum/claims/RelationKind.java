package org.variorum.claims;

/// What one claim does to another.
public enum RelationKind {
    SUPPORTS,
    ATTACKS,
    REFINES,
    DUPLICATES
}
