package org.variorum.anchoring;

/// What the alignment knows of a passage: which words are left of it and where they are.
///
/// @param from the index of the passage's first word in the old text
/// @param to the index behind its last one
/// @param strand the strand that holds most of it
/// @param newFrom the index in the new text of its first word there; -1 if no word is left or
///   replaced by another
/// @param newTo the index behind the last one
/// @param kept the share of its words that are left in that strand, by weight, 0 to 1
/// @param edits how many words were changed, deleted and inserted; punctuation does not count
/// @param isWhole whether all its words and marks are there with nothing between them
record Trace(
        int from,
        int to,
        int strand,
        int newFrom,
        int newTo,
        double kept,
        int edits,
        boolean isWhole) {

    /// A passage of which nothing is left.
    static Trace lost(int from, int to) {
        return new Trace(from, to, 0, -1, -1, 0, to - from, false);
    }

    boolean isLost() {
        return newFrom < 0;
    }
}
