package org.variorum.discussions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rights need to know of a discussion or a post, without loading it.
///
/// @param owner who opened the discussion, or wrote the post
/// @param withdrawnAt only of a post
record Standing(UUID group, UUID owner, @Nullable Instant withdrawnAt) {}
