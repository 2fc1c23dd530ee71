package org.variorum.claims;

import org.variorum.annotations.Selection;

/// The command to rest a claim on a passage.
public record NewEvidence(ClaimId claim, Selection selection, EvidenceRole role) {}
