package org.variorum.review;

import java.time.Instant;
import java.util.UUID;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;

/// A recorded decision on a claim.
///
/// @param state the state it put the claim in
/// @param reason plain text of 1 to 2,000 characters
/// @param by the editor who decided
public record DecisionView(
        UUID id, ClaimId claim, ClaimState state, String reason, UserId by, Instant at) {}
