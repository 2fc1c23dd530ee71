package org.variorum.annotations;

import java.util.UUID;

/// Names a passage for good. Whatever rests on the passage refers to it by this id.
public record PassageId(UUID value) {}
