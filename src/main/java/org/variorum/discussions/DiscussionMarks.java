package org.variorum.discussions;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Placed;
import org.variorum.documents.VersionId;
import org.variorum.documents.Versions;

/// Joins the discussions about passages of a document with where these are in a version.
@Component
class DiscussionMarks {

    private static final Comparator<DiscussionMark> OUTER_FIRST =
            Comparator.comparing((DiscussionMark mark) -> mark.span().start())
                    .thenComparing(mark -> -mark.span().end())
                    .thenComparing(mark -> mark.id().value());

    private final DiscussionRepository discussions;
    private final Placed placed;
    private final Versions versions;

    DiscussionMarks(DiscussionRepository discussions, Placed placed, Versions versions) {
        this.discussions = discussions;
        this.placed = placed;
        this.versions = versions;
    }

    List<DiscussionMark> on(VersionId version) {
        var lively = discussions.livelyOnDocument(versions.one(version).document().value());
        if (lively.isEmpty()) {
            return List.of();
        }
        var places = placed.on(version);
        return lively.stream()
                .filter(each -> places.containsKey(each.passage()))
                .map(each -> each.toMark(places.getOrDefault(each.passage(), new Span(0, 0))))
                .sorted(OUTER_FIRST)
                .toList();
    }

    List<DiscussionMark> of(PassageId passage) {
        return placed.currentVersionOf(passage)
                .map(version -> of(passage, version))
                .orElseGet(List::of);
    }

    List<DiscussionMark> of(PassageId passage, VersionId version) {
        return placed.on(version, passage)
                .map(
                        span ->
                                discussions.livelyOnPassage(passage.value()).stream()
                                        .map(each -> each.toMark(span))
                                        .toList())
                .orElseGet(List::of);
    }
}
