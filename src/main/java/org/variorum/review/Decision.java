package org.variorum.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;

/// An editor's decision on a claim. Written once, never changed, never deleted; another decision
/// follows it.
@Entity
@Table(name = "decision")
@Immutable
class Decision extends Identified {

    private UUID claimId;

    /// Counts the decisions on one claim from 1.
    private int number;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String reason;
    private UUID decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(ClaimId claim, int number, ClaimState state, String reason, UserId by, Instant at) {
        super(UUID.randomUUID());
        this.claimId = claim.value();
        this.number = number;
        this.state = state;
        this.reason = reason;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    DecisionView toView() {
        return new DecisionView(
                key(), new ClaimId(claimId), state, reason, new UserId(decidedBy), decidedAt);
    }
}
