package org.variorum.exchange.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.anchoring.Span;
import org.variorum.annotations.Comparison;
import org.variorum.documents.VersionView;
import org.variorum.exchange.api.CodePoints;

/// Shows two versions of a document beside each other.
@Component
class ChangesBodies {

    private final Found found;

    ChangesBodies(Found found) {
        this.found = found;
    }

    /// @param words how many the old text has, the new one has, and both share
    /// @param edits in the order of both texts
    /// @param passages those that lie in either and on which something rests that the caller sees
    record ChangesBody(
            int since,
            int version,
            PlacementBodies.WordsBody words,
            List<EditBody> edits,
            List<BothBody> passages) {}

    /// Words deleted and words inserted in their place, in code points of the one and of the other
    /// version; empty where there are none.
    ///
    /// @param moved whether they are those of a block that moved, rather than gone or new
    record EditBody(
            int deletedStart, int deletedEnd, int insertedStart, int insertedEnd, boolean moved) {}

    /// A passage in both; null where it has no place.
    record BothBody(UUID passage, @Nullable StretchBody before, @Nullable StretchBody now) {}

    /// In code points, the end exclusive.
    record StretchBody(int start, int end) {}

    ChangesBody of(VersionView before, VersionView now, Comparison comparison) {
        var old = found.offsets(before.id());
        var present = found.offsets(now.id());
        var difference = comparison.difference();
        return new ChangesBody(
                before.number(),
                now.number(),
                new PlacementBodies.WordsBody(
                        difference.oldWords(), difference.newWords(), difference.keptWords()),
                difference.edits().stream()
                        .map(
                                edit ->
                                        new EditBody(
                                                old.toCodePoints(edit.deleted().start()),
                                                old.toCodePoints(edit.deleted().end()),
                                                present.toCodePoints(edit.inserted().start()),
                                                present.toCodePoints(edit.inserted().end()),
                                                edit.isMove()))
                        .toList(),
                comparison.lines().stream()
                        .map(
                                line ->
                                        new BothBody(
                                                line.passage().value(),
                                                stretch(line.inOne(), old),
                                                stretch(line.inOther(), present)))
                        .toList());
    }

    private static @Nullable StretchBody stretch(@Nullable Span span, CodePoints offsets) {
        return span == null
                ? null
                : new StretchBody(
                        offsets.toCodePoints(span.start()), offsets.toCodePoints(span.end()));
    }
}
