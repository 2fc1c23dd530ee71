package org.variorum.annotations;

import java.util.UUID;

/// Names a tag.
public record TagId(UUID value) {}
