package org.variorum.documents;

import java.util.UUID;

/// Names a document.
public record DocumentId(UUID value) {}
