package org.variorum.discussions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A discussion with its posts.
public record DiscussionView(
        DiscussionId id,
        GroupId group,
        Subject subject,
        boolean resolved,
        @Nullable UserId resolvedBy,
        @Nullable String resolution,
        List<PostView> posts,
        Map<Stance, Long> counts) {}
