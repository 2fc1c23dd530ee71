package org.variorum.claims;

import java.util.UUID;

/// Names a evidence.
public record EvidenceId(UUID value) {}
