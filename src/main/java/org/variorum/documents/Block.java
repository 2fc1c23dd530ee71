package org.variorum.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;

/// A block of a text.
public record Block(BlockKind kind, Span span, int level, @Nullable UUID paragraph) {}
