package org.variorum.documents;

import java.util.UUID;

/// The key of a part of a version: which version, and the how manieth part of its sort.
record Place(UUID versionId, int position) {}
