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
import org.variorum.documents.DocumentId;
import org.variorum.documents.Spot;
import org.variorum.documents.Versions;

/// Shows evidence with its passages, asking for all passages at once.
@Component
class EvidenceViews {

    private final Passages passages;
    private final Versions versions;

    EvidenceViews(Passages passages, Versions versions) {
        this.passages = passages;
        this.versions = versions;
    }

    EvidenceView of(Evidence evidence) {
        return of(evidence, passages.get(evidence.passage()));
    }

    /// @param passage the one of the evidence
    EvidenceView of(Evidence evidence, PassageView passage) {
        return evidence.toView(passage, numberOf(passage, numbers(List.of(passage))));
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
        var numbers = numbers(known.values());
        return evidence.stream()
                .flatMap(piece -> shown(piece, known.get(piece.passage()), numbers))
                .toList();
    }

    /// By document, in the order in which the claim came to rest on them, then by position.
    static List<Evidence> inReadingOrder(Collection<Evidence> ofOneClaim) {
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
        return ofOneClaim.stream()
                .sorted(
                        Comparator.comparing(Evidence::document, byFirst)
                                .thenComparing(Evidence::start)
                                .thenComparing(Evidence::end)
                                .thenComparing(Evidence::createdAt)
                                .thenComparing(Evidence::key))
                .toList();
    }

    private Map<Spot, Integer> numbers(Collection<PassageView> beside) {
        return versions.paragraphs(beside.stream().map(EvidenceViews::spotOf).toList());
    }

    private static Stream<EvidenceView> shown(
            Evidence evidence, @Nullable PassageView passage, Map<Spot, Integer> numbers) {
        return passage == null
                ? Stream.empty()
                : Stream.of(evidence.toView(passage, numberOf(passage, numbers)));
    }

    private static int numberOf(PassageView passage, Map<Spot, Integer> numbers) {
        return numbers.getOrDefault(spotOf(passage), 0);
    }

    private static Spot spotOf(PassageView passage) {
        return new Spot(passage.version(), passage.span().start());
    }
}
