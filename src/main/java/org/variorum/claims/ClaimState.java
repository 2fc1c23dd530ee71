package org.variorum.claims;

/// Where a claim stands after review.
public enum ClaimState {
    /// Nobody has decided yet, or the decision was taken back.
    OPEN,
    /// The editors hold it to be supported by its evidence.
    ACCEPTED,
    /// The editors hold it to be refuted or unsupported.
    REJECTED,
    /// The evidence points both ways, and that is the finding.
    DISPUTED,
    /// It cannot be decided as it is worded or supported now.
    NEEDS_WORK
}
