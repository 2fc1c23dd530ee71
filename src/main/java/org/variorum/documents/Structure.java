package org.variorum.documents;

import java.util.List;

/// The structure that stands off a text.
public record Structure(List<Block> blocks, List<Inline> inlines) {}
