package org.variorum.claims;

import org.variorum.annotations.Selection;

/// The command to rest a claim on a passage.
///
/// @param selection where the passage is; found again or made, by the rules of `annotations`
public record NewEvidence(ClaimId claim, Selection selection, EvidenceRole role) {}
