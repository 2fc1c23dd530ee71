package org.variorum.anchoring;

/// Why a passage is said to be at a place. All four are between 0 and 1.
///
/// @param words how much of the quote stands there: 1 minus the edits it takes over its length,
///   both folded (no difference of case, white space, quotes and dashes)
/// @param before how much of the twelve words before the passage stands before the place
/// @param behind the same of the eight words behind it
/// @param lead by how much the place is better than the second best; 1 if the alignment of the two
///   texts leads there or there is no other
public record Evidence(double words, double before, double behind, double lead) {

    /// Nothing found.
    static final Evidence NONE = new Evidence(0, 0, 0, 0);
}
