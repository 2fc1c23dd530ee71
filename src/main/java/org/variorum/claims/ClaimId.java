package org.variorum.claims;

import java.util.UUID;

/// Names a claim.
public record ClaimId(UUID value) {}
