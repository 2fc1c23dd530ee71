package org.variorum.claims;

/// What one claim does to another; read from the first to the second.
public enum RelationKind {
    /// If the first holds, the second is more likely to.
    SUPPORTS,
    /// If the first holds, the second is less likely to.
    ATTACKS,
    /// The first says more exactly what the second says.
    REFINES,
    /// Both say the same; the only kind that reads alike from either side.
    DUPLICATES
}
