package org.variorum.claims;

/// What a passage does for a claim.
public enum EvidenceRole {
    /// It makes the claim itself.
    STATES,
    /// It speaks for the claim.
    SUPPORTS,
    /// It speaks against the claim.
    CONTRADICTS,
    /// It restricts when or how far the claim holds.
    QUALIFIES
}
