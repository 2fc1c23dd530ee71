package org.variorum.exchange.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.EvidenceView;
import org.variorum.exchange.rest.PassageBodies.PassageBody;

/// Shows evidence.
@Component
class EvidenceBodies {

    private final PassageBodies passages;

    EvidenceBodies(PassageBodies passages) {
        this.passages = passages;
    }

    /// @param paragraph the number in the margin beside its beginning; 0 where there is none
    record EvidenceBody(
            UUID id,
            UUID claim,
            EvidenceRole role,
            PassageBody passage,
            int paragraph,
            UUID author,
            Instant createdAt,
            boolean withdrawn) {}

    EvidenceBody of(EvidenceView piece) {
        return body(piece, passages.of(piece.passage()));
    }

    List<EvidenceBody> of(Collection<EvidenceView> pieces) {
        var shown = passages.of(pieces.stream().map(EvidenceView::passage).toList());
        return pieces.stream()
                .map(
                        piece ->
                                body(
                                        piece,
                                        Objects.requireNonNull(
                                                shown.get(piece.passage().id().value()))))
                .toList();
    }

    private static EvidenceBody body(EvidenceView piece, PassageBody passage) {
        return new EvidenceBody(
                piece.id().value(),
                piece.claim().value(),
                piece.role(),
                passage,
                piece.paragraph(),
                piece.author().value(),
                piece.createdAt(),
                piece.withdrawn());
    }
}
