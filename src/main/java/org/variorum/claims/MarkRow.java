package org.variorum.claims;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// An [EvidenceMark] as the database tells it; where its passage is, the module below knows.
record MarkRow(
        UUID id,
        UUID claim,
        UUID passage,
        EvidenceRole role,
        ClaimState state,
        UUID author,
        Instant createdAt) {

    /// For marks that begin and end together.
    static final Comparator<MarkRow> OLDEST_FIRST =
            Comparator.comparing(MarkRow::createdAt).thenComparing(MarkRow::id);

    PassageId passageId() {
        return new PassageId(passage);
    }

    EvidenceMark toMark(Span span) {
        return new EvidenceMark(
                new EvidenceId(id),
                new ClaimId(claim),
                passageId(),
                span,
                role,
                state,
                new UserId(author));
    }
}
