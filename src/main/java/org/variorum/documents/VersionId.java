package org.variorum.documents;

import java.util.UUID;

/// Names a version, for good.
public record VersionId(UUID value) {}
