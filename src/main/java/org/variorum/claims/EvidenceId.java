package org.variorum.claims;

import java.util.UUID;

/// Names a piece of evidence: one passage in one role for one claim.
public record EvidenceId(UUID value) {}
