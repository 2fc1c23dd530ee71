package org.variorum.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.history.Edited;

/// Editors' decisions on claims, each with its reason. They are added, never changed.
@Service
@Transactional
public class Decisions {

    private static final int MAX_REASON = 2_000;

    private final DecisionRepository decisions;
    private final Claims claims;
    private final Acting acting;
    private final Clock clock;

    Decisions(DecisionRepository decisions, Claims claims, Acting acting, Clock clock) {
        this.decisions = decisions;
        this.claims = claims;
        this.acting = acting;
        this.clock = clock;
    }

    /// Decides on a claim: moves it to the state and keeps the decision, or does neither.
    ///
    /// @param lock the lock of the claim as the editor saw it
    /// @return a conflict if somebody worded the claim or decided on it since
    /// @throws Refusal `reason-missing`, `too-long` beyond 2,000 characters, `invisible`,
    ///   `state-unchanged` if the claim is in that state already, `claim-withdrawn-by`
    @PreAuthorize("@claimRights.edits(#claim)")
    public Edited<ClaimView> decide(ClaimId claim, ClaimState state, String reason, long lock) {
        var why = Limits.text("reason", reason, MAX_REASON);
        if (why.isEmpty()) {
            throw Refusal.field("reason", "reason-missing");
        }
        // First, because it holds the claim: two editors' decisions get their numbers one after
        // the other.
        var settled = claims.settle(claim, state, why, lock);
        if (settled instanceof Edited.Saved<ClaimView>) {
            var number = decisions.countByClaimId(claim.value()) + 1;
            decisions.save(new Decision(claim, number, state, why, acting.required(), now()));
        }
        return settled;
    }

    /// The decisions on a claim, newest first.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public List<DecisionView> ofClaim(ClaimId claim) {
        return decisions.ofClaim(claim.value()).stream().map(Decision::toView).toList();
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
