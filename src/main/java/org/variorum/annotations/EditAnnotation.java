package org.variorum.annotations;

import java.util.Set;

/// The command to change an annotation.
public record EditAnnotation(
        AnnotationId annotation, long lock, String note, Visibility visibility, Set<TagId> tags) {}
