package org.variorum.annotations;

/// A tag and the number of annotations that bear it.
public record TagUse(TagView tag, long uses) {}
