package org.variorum.history;

/// A line of a timeline, with how far who has read it has come.
public record FeedLine(FeedPosition position, TimelineEntry entry) {}
