package org.variorum.claims;

import java.util.UUID;

/// Names a relation between two claims.
public record RelationId(UUID value) {}
