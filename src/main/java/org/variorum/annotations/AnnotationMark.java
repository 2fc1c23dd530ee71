package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;

/// An annotation as the text pane paints it, without its texts.
///
/// @param span where in the version that was asked for, in UTF-16 units, the end exclusive
/// @param tag the tag to colour it by: of several the first by name, null without any
/// @param hasNote whether it says something beside highlighting
/// @param isPrivate whether only its author, who is then the person acting, sees it
public record AnnotationMark(
        AnnotationId id,
        PassageId passage,
        Span span,
        UserId author,
        @Nullable TagId tag,
        boolean hasNote,
        boolean isPrivate) {}
