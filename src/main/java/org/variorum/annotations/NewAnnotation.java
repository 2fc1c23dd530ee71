package org.variorum.annotations;

import java.util.Set;

/// The command to annotate a passage.
public record NewAnnotation(
        Selection selection, String note, Visibility visibility, Set<TagId> tags) {}
