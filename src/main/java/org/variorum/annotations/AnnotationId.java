package org.variorum.annotations;

import java.util.UUID;

/// Names an annotation for good; it survives every edit, also withdrawing.
public record AnnotationId(UUID value) {}
