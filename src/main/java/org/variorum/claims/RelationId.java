package org.variorum.claims;

import java.util.UUID;

/// Names a relation.
public record RelationId(UUID value) {}
