package org.variorum.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placed;
import org.variorum.annotations.Whereabouts;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Spot;
import org.variorum.documents.Versions;

/// Shows evidence with its passages, asking for all passages at once.
@Component
class EvidenceViews {

    private final Passages passages;
    private final Placed placed;
    private final Versions versions;

    EvidenceViews(Passages passages, Placed placed, Versions versions) {
        this.passages = passages;
        this.placed = placed;
        this.versions = versions;
    }

    EvidenceView of(Evidence evidence) {
        return of(evidence, passages.get(evidence.passage()));
    }

    /// @param passage the one of the evidence
    EvidenceView of(Evidence evidence, PassageView passage) {
        var now = placed.now(List.of(passage.id()));
        var here = Objects.requireNonNull(now.get(passage.id()));
        return evidence.toView(passage, here, numberOf(here, numbers(List.of(here))));
    }

    /// The views in the order of the evidence; one whose passage the person acting may not see is
    /// left out.
    List<EvidenceView> of(Collection<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        var ids = evidence.stream().map(Evidence::passage).collect(Collectors.toSet());
        var known =
                passages.all(ids).stream()
                        .collect(Collectors.toMap(PassageView::id, Function.identity()));
        var now = placed.now(known.keySet());
        var numbers = numbers(now.values());
        return evidence.stream()
                .flatMap(
                        piece ->
                                shown(
                                        piece,
                                        known.get(piece.passage()),
                                        now.get(piece.passage()),
                                        numbers))
                .toList();
    }

    /// By document, in the order in which the claim came to rest on them, then by position: where
    /// it is now or, without a place, where it last was.
    List<EvidenceView> inReadingOrder(Collection<Evidence> ofOneClaim) {
        var firsts =
                ofOneClaim.stream()
                        .collect(
                                Collectors.toMap(
                                        Evidence::document,
                                        Evidence::createdAt,
                                        (one, other) -> one.isBefore(other) ? one : other));
        Comparator<DocumentId> byFirst =
                Comparator.comparing((DocumentId id) -> Objects.requireNonNull(firsts.get(id)))
                        .thenComparing(DocumentId::value);
        return of(ofOneClaim).stream()
                .sorted(
                        Comparator.comparing(
                                        (EvidenceView piece) -> piece.passage().document(), byFirst)
                                .thenComparing(piece -> piece.whereabouts().lastSpan().start())
                                .thenComparing(piece -> piece.whereabouts().lastSpan().end())
                                .thenComparing(EvidenceView::createdAt)
                                .thenComparing(piece -> piece.id().value()))
                .toList();
    }

    private Map<Spot, Integer> numbers(Collection<Whereabouts> beside) {
        return versions.paragraphs(beside.stream().map(EvidenceViews::spotOf).toList());
    }

    private static Stream<EvidenceView> shown(
            Evidence evidence,
            @Nullable PassageView passage,
            @Nullable Whereabouts now,
            Map<Spot, Integer> numbers) {
        return passage == null || now == null
                ? Stream.empty()
                : Stream.of(evidence.toView(passage, now, numberOf(now, numbers)));
    }

    private static int numberOf(Whereabouts now, Map<Spot, Integer> numbers) {
        return numbers.getOrDefault(spotOf(now), 0);
    }

    private static Spot spotOf(Whereabouts now) {
        return new Spot(now.lastVersion(), now.lastSpan().start());
    }
}
