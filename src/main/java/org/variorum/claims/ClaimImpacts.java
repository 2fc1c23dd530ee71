package org.variorum.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placed;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;

/// What new versions of documents did to the claims that rest on them.
@Service
@Transactional(readOnly = true)
public class ClaimImpacts {

    private final EvidenceRepository evidence;
    private final ClaimViews views;
    private final Passages passages;
    private final Placed placed;
    private final Versions versions;

    ClaimImpacts(
            EvidenceRepository evidence,
            ClaimViews views,
            Passages passages,
            Placed placed,
            Versions versions) {
        this.evidence = evidence;
        this.views = views;
        this.passages = passages;
        this.placed = placed;
        this.versions = versions;
    }

    /// The claims of which evidence does not stay as it was in this version, with what people
    /// decided since; by statement. Withdrawn claims and evidence are left out.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    public List<ClaimImpact> of(VersionId version) {
        var became = placed.touched(version);
        if (became.isEmpty()) {
            return List.of();
        }
        var touched = new LinkedHashMap<Claim, List<Evidence>>();
        evidence.ofDocument(versions.one(version).document().value()).stream()
                .filter(piece -> became.containsKey(piece.passage()))
                .sorted(Comparator.comparing(Evidence::createdAt).thenComparing(Evidence::key))
                .forEach(
                        piece ->
                                touched.computeIfAbsent(piece.claim(), _ -> new ArrayList<>())
                                        .add(piece));
        return impacts(touched, became);
    }

    private List<ClaimImpact> impacts(
            Map<Claim, List<Evidence>> touched, Map<PassageId, Effect> became) {
        var quotes =
                passages
                        .all(
                                touched.values().stream()
                                        .flatMap(List::stream)
                                        .map(Evidence::passage)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(PassageView::id, Function.identity()));
        var claims = List.copyOf(touched.keySet());
        var shown =
                views.of(claims).stream()
                        .collect(Collectors.toMap(ClaimView::id, Function.identity()));
        return claims.stream()
                .map(
                        claim ->
                                new ClaimImpact(
                                        Objects.requireNonNull(shown.get(claim.id())),
                                        touched.getOrDefault(claim, List.of()).stream()
                                                .map(piece -> touched(piece, quotes, became))
                                                .toList()))
                .sorted(
                        Comparator.comparing(
                                        (ClaimImpact impact) -> impact.claim().statement(),
                                        String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(impact -> impact.claim().id().value()))
                .toList();
    }

    private static ClaimImpact.Touched touched(
            Evidence piece, Map<PassageId, PassageView> quotes, Map<PassageId, Effect> became) {
        return new ClaimImpact.Touched(
                new EvidenceId(piece.key()),
                Objects.requireNonNull(quotes.get(piece.passage())),
                piece.role(),
                Objects.requireNonNull(became.get(piece.passage())));
    }
}
