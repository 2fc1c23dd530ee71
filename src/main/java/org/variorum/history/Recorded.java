package org.variorum.history;

/// Published with every recorded change, in its transaction. Listen after the commit: what was
/// rolled back did not happen.
public record Recorded(TimelineEntry entry) {}
