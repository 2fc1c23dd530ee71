package org.variorum.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Placed;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;

/// Joins the evidence on a document with where its passages are in a version.
@Component
class EvidenceMarks {

    private final EvidenceRepository evidence;
    private final Placed placed;
    private final Versions versions;

    EvidenceMarks(EvidenceRepository evidence, Placed placed, Versions versions) {
        this.evidence = evidence;
        this.placed = placed;
        this.versions = versions;
    }

    List<EvidenceMark> on(VersionId version) {
        var rows = evidence.onDocument(versions.one(version).document().value());
        if (rows.isEmpty()) {
            return List.of();
        }
        var places = placed.on(version);
        return rows.stream()
                .filter(row -> places.containsKey(row.passageId()))
                .sorted(MarkRow.OLDEST_FIRST)
                .map(row -> row.toMark(places.getOrDefault(row.passageId(), new Span(0, 0))))
                .sorted(
                        Comparator.comparing((EvidenceMark mark) -> mark.span().start())
                                .thenComparing(mark -> mark.span().end()))
                .toList();
    }

    List<EvidenceMark> of(PassageId passage) {
        return placed.currentVersionOf(passage)
                .map(version -> of(passage, version))
                .orElseGet(List::of);
    }

    List<EvidenceMark> of(PassageId passage, VersionId version) {
        Optional<Span> span = placed.on(version, passage);
        return span.map(
                        place ->
                                evidence.onPassage(passage.value()).stream()
                                        .map(row -> row.toMark(place))
                                        .toList())
                .orElseGet(List::of);
    }
}
