package org.variorum.discussions;

import java.util.UUID;

/// Names a post.
public record PostId(UUID value) {}
