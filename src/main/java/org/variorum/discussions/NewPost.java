package org.variorum.discussions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageId;

/// The command to post.
///
/// @param parent the post of the same discussion that it replies to, which may be a withdrawn one;
///   null to post at the top
/// @param body Markdown, 1 to 20,000 characters, kept as it was written but for line ends and the
///   blank lines around it
/// @param citations up to 50 passages of the subject's group, in the order to show; one named twice
///   counts once
public record NewPost(
        Subject subject,
        @Nullable PostId parent,
        Stance stance,
        String body,
        List<PassageId> citations) {}
