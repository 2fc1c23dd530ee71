package org.variorum.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
import org.variorum.history.PastState.FieldChange;

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

    /// Those of the tags that are in a vocabulary the person acting may see.
    private Map<TagId, TagView> known(Set<TagId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tags.all(ids).stream()
                        .collect(Collectors.toMap(TagView::id, Function.identity()));
    }

    /// The tags that a claim shall bear: those asked for, with those it bears that nobody sees at
    /// present because they are out of the vocabulary. They come back with it.
    ///
    /// @throws Refusal `tag-unknown` for one that is not in the group's vocabulary
    Set<TagId> wanted(GroupId group, Set<TagId> asked, Set<TagId> borne) {
        var known = known(union(asked, borne));
        var hidden = new HashSet<>(borne);
        hidden.removeAll(known.keySet());
        for (var tag : asked) {
            var view = known.get(tag);
            var ours = view != null && view.group().equals(group);
            if (!ours && !hidden.contains(tag)) {
                throw Refusal.field("tags", "tag-unknown");
            }
        }
        return union(asked, hidden);
    }

    /// The present names of these tags. One that is out of the vocabulary is asked for its last
    /// name.
    Map<TagId, String> names(Set<TagId> ids) {
        var known = known(ids);
        return ids.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> {
                                    var view = known.get(id);
                                    return view == null ? lastName(id) : view.name();
                                }));
    }

    private String lastName(TagId id) {
        return tags.history(id).stream()
                .flatMap(state -> state.changes().stream())
                .filter(change -> change.field().equals("name"))
                .map(FieldChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
    }

    private static Set<TagId> union(Set<TagId> some, Set<TagId> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static List<TagView> chosen(Set<TagId> ids, Map<TagId, TagView> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).sorted(BY_NAME).toList();
    }
}
