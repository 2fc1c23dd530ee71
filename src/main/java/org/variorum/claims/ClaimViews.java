package org.variorum.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.groups.GroupId;

/// Shows claims with their tags, asking for all tags at once.
@Component
class ClaimViews {

    private static final Comparator<TagView> BY_NAME =
            Comparator.comparing(TagView::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(TagView::name)
                    .thenComparing(tag -> tag.id().value());

    private final Tags tags;

    ClaimViews(Tags tags) {
        this.tags = tags;
    }

    ClaimView of(Claim claim) {
        return of(List.of(claim)).getFirst();
    }

    /// The views in the order of the claims.
    List<ClaimView> of(Collection<Claim> claims) {
        var known =
                known(
                        claims.stream()
                                .flatMap(claim -> claim.tags().stream())
                                .collect(Collectors.toSet()));
        return claims.stream().map(claim -> claim.toView(chosen(claim.tags(), known))).toList();
    }

    /// The tags that exist and that the person acting may see, by id.
    Map<TagId, TagView> known(Set<TagId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tags.all(ids).stream()
                        .collect(Collectors.toMap(TagView::id, Function.identity()));
    }

    /// The tags of a command, once it is sure that all are the group's.
    ///
    /// @throws Refusal `tag-unknown`
    Set<TagId> checked(GroupId group, Set<TagId> ids) {
        var ours =
                known(ids).values().stream()
                        .filter(tag -> tag.group().equals(group))
                        .map(TagView::id)
                        .collect(Collectors.toSet());
        if (!ours.containsAll(ids)) {
            throw Refusal.field("tags", "tag-unknown");
        }
        return ours;
    }

    private static List<TagView> chosen(Set<TagId> ids, Map<TagId, TagView> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).sorted(BY_NAME).toList();
    }
}
