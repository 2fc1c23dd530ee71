package org.variorum.discussions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placed;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimImpact;
import org.variorum.claims.ClaimImpacts;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// What new versions of documents did to the discussions about their passages.
@Service
@Transactional(readOnly = true)
public class DiscussionImpacts {

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final ClaimImpacts claims;
    private final Passages passages;
    private final Placed placed;
    private final Versions versions;

    DiscussionImpacts(
            DiscussionRepository discussions,
            PostRepository posts,
            ClaimImpacts claims,
            Passages passages,
            Placed placed,
            Versions versions) {
        this.discussions = discussions;
        this.posts = posts;
        this.claims = claims;
        this.passages = passages;
        this.placed = placed;
        this.versions = versions;
    }

    /// The discussions that this version touches, with what people decided since; the one opened
    /// last first. One whose posts are all withdrawn is left out.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    public List<DiscussionImpact> of(VersionId version) {
        var became = placed.touched(version);
        if (became.isEmpty()) {
            return List.of();
        }
        var touched = touched(versions.one(version), became);
        var people = people(touched.keySet());
        var quotes = quotes(touched);
        return discussions.findAllById(touched.keySet()).stream()
                .filter(each -> people.containsKey(each.key()))
                .sorted(
                        Comparator.comparing(Discussion::openedAt)
                                .reversed()
                                .thenComparing(Discussion::key))
                .map(
                        each ->
                                new DiscussionImpact(
                                        each.id(),
                                        each.subject(),
                                        each.isResolved(),
                                        people.getOrDefault(each.key(), Set.of()),
                                        touched.getOrDefault(each.key(), Set.of()).stream()
                                                .filter(quotes::containsKey)
                                                .map(passage -> touched(passage, quotes, became))
                                                .toList()))
                .toList();
    }

    private static DiscussionImpact.Touched touched(
            PassageId passage, Map<PassageId, PassageView> quotes, Map<PassageId, Effect> became) {
        return new DiscussionImpact.Touched(
                Objects.requireNonNull(quotes.get(passage)),
                Objects.requireNonNull(became.get(passage)));
    }

    /// The passages by discussion.
    private Map<UUID, Set<PassageId>> touched(VersionView version, Map<PassageId, Effect> became) {
        var touched = new LinkedHashMap<UUID, Set<PassageId>>();
        discussions.livelyOnDocument(version.document().value()).stream()
                .filter(each -> became.containsKey(each.passage()))
                .forEach(each -> add(touched, each.key(), each.passage()));
        posts.citing(version.group().value()).stream()
                .filter(row -> became.containsKey(new PassageId(row.passage())))
                .forEach(row -> add(touched, row.discussion(), new PassageId(row.passage())));
        addThoseAboutClaims(touched, claims.of(version.id()));
        return touched;
    }

    private void addThoseAboutClaims(Map<UUID, Set<PassageId>> touched, List<ClaimImpact> impacts) {
        if (impacts.isEmpty()) {
            return;
        }
        var byClaim =
                impacts.stream()
                        .collect(
                                Collectors.toMap(
                                        impact -> impact.claim().id(), ClaimImpact::touched));
        discussions.aboutClaims(byClaim.keySet().stream().map(ClaimId::value).toList()).stream()
                .forEach(
                        each -> {
                            if (each.subject() instanceof Subject.OfClaim(var claim)) {
                                byClaim.getOrDefault(claim, List.of())
                                        .forEach(
                                                piece ->
                                                        add(
                                                                touched,
                                                                each.key(),
                                                                piece.passage().id()));
                            }
                        });
    }

    private static void add(Map<UUID, Set<PassageId>> touched, UUID discussion, PassageId passage) {
        touched.computeIfAbsent(discussion, _ -> new LinkedHashSet<>()).add(passage);
    }

    private Map<UUID, Set<UserId>> people(Set<UUID> touched) {
        return touched.isEmpty()
                ? Map.of()
                : posts.writers(touched).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Writing::discussion,
                                        HashMap::new,
                                        Collectors.mapping(
                                                row -> new UserId(row.author()),
                                                Collectors.toSet())));
    }

    private Map<PassageId, PassageView> quotes(Map<UUID, Set<PassageId>> touched) {
        var ids = new ArrayList<PassageId>();
        touched.values().forEach(ids::addAll);
        return passages.all(ids).stream()
                .collect(Collectors.toMap(PassageView::id, Function.identity()));
    }
}
