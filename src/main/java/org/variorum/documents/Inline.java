package org.variorum.documents;

import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;

/// A stretch inside a block.
public record Inline(InlineKind kind, Span span, @Nullable String href) {}
