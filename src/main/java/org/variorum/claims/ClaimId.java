package org.variorum.claims;

import java.util.UUID;

/// Names a claim for good; a withdrawn and restored claim keeps it.
public record ClaimId(UUID value) {}
