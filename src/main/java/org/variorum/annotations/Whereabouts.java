package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// Where a passage is in a version.
///
/// @param number the version's
/// @param span null where it is not placed; in UTF-16 units, the end exclusive
/// @param words those that stand there now, where [PlacementState#CHANGED]; null otherwise, for
///   they are the passage's own
/// @param similarity of these words to those on which it was made: 1 for the same (but for case,
///   white space, quotes and dashes), 0 where it is not placed
/// @param lastVersion where it was last placed: this version if it is placed, otherwise the newest
///   before it
/// @param lastNumber that version's number
/// @param lastSpan where it was there
/// @param decision what a person decided on its place in this version; null if nobody did
public record Whereabouts(
        PassageId passage,
        VersionId version,
        int number,
        PlacementState state,
        @Nullable Span span,
        @Nullable String words,
        double similarity,
        VersionId lastVersion,
        int lastNumber,
        Span lastSpan,
        @Nullable PlacementDecision decision) {

    /// Whether it has a place in the version.
    public boolean isPlaced() {
        return state.isPlaced();
    }
}
