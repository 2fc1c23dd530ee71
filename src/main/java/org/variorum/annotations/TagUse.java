package org.variorum.annotations;

/// A tag and how often it is used.
///
/// @param uses the annotations that bear it and that the person acting may see; withdrawn ones and
///   claims are not counted
public record TagUse(TagView tag, long uses) {}
