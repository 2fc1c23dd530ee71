package org.variorum.discussions;

import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// A discussion about a passage as the text pane paints it.
///
/// @param span where the passage is in the version that was asked for
/// @param author who opened the discussion
public record DiscussionMark(
        DiscussionId id, PassageId passage, Span span, boolean resolved, UserId author) {}
