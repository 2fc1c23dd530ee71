package org.variorum.anchoring;

/// A stretch of a text in UTF-16 units, as Java strings and the DOM count.
///
/// @param start inclusive, 0 or greater
/// @param end exclusive, not before the start; equal to it for a position between two characters
public record Span(int start, int end) {

    /// @throws IllegalArgumentException for a negative start or an end before it
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    /// How many UTF-16 units it covers.
    public int length() {
        return end - start;
    }

    /// Whether it covers nothing.
    public boolean isEmpty() {
        return start == end;
    }

    /// Whether it covers the unit at this offset; its own end is outside.
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Whether the other lies inside it; each span contains itself, and an empty one at its border.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether they share at least one unit; spans that only touch do not overlap, and an empty one
    /// overlaps nothing.
    public boolean overlaps(Span other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /// Whether it ends within a text of this length.
    public boolean fits(int length) {
        return end <= length;
    }

    /// What it covers of the text.
    ///
    /// @throws IndexOutOfBoundsException if it reaches beyond the text
    public String in(String text) {
        return text.substring(start, end);
    }
}
