package org.variorum.discussions;

import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// A discussion as the text pane paints it.
public record DiscussionMark(
        DiscussionId id, PassageId passage, Span span, boolean resolved, UserId author) {}
