package org.variorum.claims;

import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// Evidence as the text pane paints it.
public record EvidenceMark(
        EvidenceId id,
        ClaimId claim,
        PassageId passage,
        Span span,
        EvidenceRole role,
        ClaimState state,
        UserId author) {}
