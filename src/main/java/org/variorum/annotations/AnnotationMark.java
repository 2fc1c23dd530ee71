package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;

/// An annotation as the text pane paints it, without its texts.
public record AnnotationMark(
        AnnotationId id,
        PassageId passage,
        Span span,
        UserId author,
        @Nullable TagId tag,
        boolean hasNote,
        boolean isPrivate) {}
