package org.variorum.annotations;

import java.util.UUID;

/// Names a annotation.
public record AnnotationId(UUID value) {}
