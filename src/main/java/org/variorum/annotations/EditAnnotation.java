package org.variorum.annotations;

import java.util.Set;

/// The command to change an annotation: all that can change, as it shall be.
///
/// @param lock the lock of the state that the editor saw
/// @param note Markdown, up to 20,000 characters, may be empty
/// @param tags tags of the annotation's group, may be empty; tags it bears that are withdrawn from
///   the vocabulary stay, unseen, until they are restored
public record EditAnnotation(
        AnnotationId annotation, long lock, String note, Visibility visibility, Set<TagId> tags) {}
