package org.variorum.discussions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A discussion with its posts.
///
/// @param openedBy who wrote its first post; this person and editors may resolve and reopen it
/// @param resolvedBy null, like `resolvedAt` and `resolution`, while it is open
/// @param resolution the reason that was given, as plain text
/// @param posts each before its replies, siblings in time order, withdrawn ones as tombstones
/// @param counts how many posts take each stance; every stance has its number, withdrawn posts do
///   not count
public record DiscussionView(
        DiscussionId id,
        GroupId group,
        Subject subject,
        UserId openedBy,
        Instant openedAt,
        boolean resolved,
        @Nullable UserId resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        List<PostView> posts,
        Map<Stance, Long> counts) {}
