package org.variorum.review;

import java.time.Instant;
import java.util.UUID;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;

/// A recorded decision on a claim.
public record DecisionView(
        UUID id, ClaimId claim, ClaimState state, String reason, UserId by, Instant at) {}
