package org.variorum.documents;

import java.util.UUID;

/// Names a document, for good.
public record DocumentId(UUID value) {}
