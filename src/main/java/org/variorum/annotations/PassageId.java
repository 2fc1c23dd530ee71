package org.variorum.annotations;

import java.util.UUID;

/// Names a passage.
public record PassageId(UUID value) {}
