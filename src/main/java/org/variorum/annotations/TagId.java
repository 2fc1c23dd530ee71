package org.variorum.annotations;

import java.util.UUID;

/// Names a tag for good; it survives renaming, withdrawing and merging.
public record TagId(UUID value) {}
