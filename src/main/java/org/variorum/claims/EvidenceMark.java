package org.variorum.claims;

import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// Evidence as the text pane paints it, without its texts.
///
/// @param span in UTF-16 units of the version's text
/// @param state the claim's
/// @param author of the evidence, not of the claim
public record EvidenceMark(
        EvidenceId id,
        ClaimId claim,
        PassageId passage,
        Span span,
        EvidenceRole role,
        ClaimState state,
        UserId author) {}
