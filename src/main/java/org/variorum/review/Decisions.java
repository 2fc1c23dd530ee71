package org.variorum.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;

/// Decisions on claims.
@Service
public class Decisions {
    public DecisionView decide(ClaimId claim, ClaimState state, String reason) {
        throw new UnsupportedOperationException();
    }

    public List<DecisionView> ofClaim(ClaimId claim) {
        throw new UnsupportedOperationException();
    }
}
