package org.variorum.claims;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// What the person acting may do with a claim.
@Component("claimRights")
@Plumbing(because = "answers only about the person acting")
public class ClaimRights {
    /// Stub.
    public boolean reads(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean writes(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean changes(ClaimId claim) {
        throw new UnsupportedOperationException();
    }

    /// Stub.
    public boolean edits(ClaimId claim) {
        throw new UnsupportedOperationException();
    }
}
