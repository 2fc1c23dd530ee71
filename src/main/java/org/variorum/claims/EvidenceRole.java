package org.variorum.claims;

/// What a passage does for a claim.
public enum EvidenceRole {
    STATES,
    SUPPORTS,
    CONTRADICTS,
    QUALIFIES
}
