package org.variorum.claims;

/// Where a claim stands after review.
public enum ClaimState {
    OPEN,
    ACCEPTED,
    REJECTED,
    DISPUTED,
    NEEDS_WORK
}
