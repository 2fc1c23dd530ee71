package org.variorum.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows relations with both their claims, asking for all claims' tags at once.
@Component
class RelationViews {

    private final ClaimRepository claims;
    private final ClaimViews views;

    RelationViews(ClaimRepository claims, ClaimViews views) {
        this.claims = claims;
        this.views = views;
    }

    List<RelationView> of(Collection<Relation> relations) {
        if (relations.isEmpty()) {
            return List.of();
        }
        var ids =
                relations.stream()
                        .flatMap(relation -> Stream.of(relation.from(), relation.to()))
                        .map(Claim::key)
                        .collect(Collectors.toSet());
        Map<ClaimId, ClaimView> shown =
                views.of(claims.withTags(ids)).stream()
                        .collect(Collectors.toMap(ClaimView::id, Function.identity()));
        return relations.stream()
                .map(
                        relation ->
                                new RelationView(
                                        relation.id(),
                                        Objects.requireNonNull(shown.get(relation.from().id())),
                                        Objects.requireNonNull(shown.get(relation.to().id())),
                                        relation.kind(),
                                        relation.author(),
                                        relation.isWithdrawn()))
                .toList();
    }
}
