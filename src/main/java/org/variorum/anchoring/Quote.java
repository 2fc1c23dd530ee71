package org.variorum.anchoring;

/// The words of a span and 32 characters of their surroundings on either side.
public record Quote(String exact, String prefix, String suffix) {}
