package org.variorum.discussions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;

/// A post.
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
