package org.variorum.documents;

import java.util.UUID;

/// Names a version.
public record VersionId(UUID value) {}
