package org.variorum.anchoring;

/// A stretch of a text in UTF-16 units: start inclusive, end exclusive.
public record Span(int start, int end) {}
