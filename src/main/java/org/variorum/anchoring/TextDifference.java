package org.variorum.anchoring;

import java.util.List;

/// What a reader is shown of the difference between two texts.
///
/// @param edits words that differ, in the order of both texts but for blocks that moved: these are
///   deleted at their old place and inserted at the new one
/// @param pairs which paragraph became which, in the order of the old text
/// @param keptWords how many words of the old text are in the new one, moved ones included
/// @param oldWords how many words and marks the old text has
/// @param newWords how many the new one has
public record TextDifference(
        List<Edit> edits, List<Pair> pairs, int keptWords, int oldWords, int newWords) {

    /// Keeps copies.
    public TextDifference {
        edits = List.copyOf(edits);
        pairs = List.copyOf(pairs);
    }

    /// Words deleted and words inserted in their place.
    ///
    /// @param deleted in UTF-16 units of the old text; empty, at its place, for a mere insertion
    /// @param inserted in UTF-16 units of the new text; empty for a mere deletion
    /// @param isMove whether the words are those of a block that moved, rather than gone or new
    public record Edit(Span deleted, Span inserted, boolean isMove) {}

    /// A paragraph that became another. One that was split is in several pairs, and so is one that
    /// was joined from several; a paragraph in no pair was deleted or inserted.
    ///
    /// @param old its number in the old text, from 0
    /// @param now its number in the new text, from 0
    /// @param shared how much of the shorter one's words they share, above 0 to 1
    /// @param isMove whether it left its place
    public record Pair(int old, int now, double shared, boolean isMove) {}
}
