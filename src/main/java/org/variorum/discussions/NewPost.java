package org.variorum.discussions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageId;

/// The command to post.
public record NewPost(
        Subject subject,
        @Nullable PostId parent,
        Stance stance,
        String body,
        List<PassageId> citations) {}
