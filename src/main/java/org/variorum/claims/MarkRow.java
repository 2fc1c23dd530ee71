package org.variorum.claims;

import java.util.UUID;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// An [EvidenceMark] as the database tells it.
record MarkRow(
        UUID id,
        UUID claim,
        UUID passage,
        int start,
        int end,
        EvidenceRole role,
        ClaimState state,
        UUID author) {

    EvidenceMark toMark() {
        return new EvidenceMark(
                new EvidenceId(id),
                new ClaimId(claim),
                new PassageId(passage),
                new Span(start, end),
                role,
                state,
                new UserId(author));
    }
}
