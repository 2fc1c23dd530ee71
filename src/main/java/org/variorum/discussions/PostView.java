package org.variorum.discussions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;

/// A post as readers see it.
///
/// @param parent the post that it replies to, or null at the top
/// @param depth how many posts stand above it, without any limit
/// @param body Markdown; `""` while the post is withdrawn
/// @param citations in the author's order; none while the post is withdrawn
/// @param agreed who agrees, the first to agree first
/// @param editedAt when its author last changed it, or null if never
/// @param withdrawn whether it is a tombstone, which only keeps the place
/// @param lock what to name when editing it
public record PostView(
        PostId id,
        DiscussionId discussion,
        @Nullable PostId parent,
        int depth,
        UserId author,
        Stance stance,
        String body,
        List<PassageView> citations,
        List<UserId> agreed,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean withdrawn,
        long lock) {}
