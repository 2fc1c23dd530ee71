package org.variorum.discussions;

import java.util.UUID;

/// Names a discussion.
public record DiscussionId(UUID value) {}
