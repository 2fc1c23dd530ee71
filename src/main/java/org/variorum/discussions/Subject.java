package org.variorum.discussions;

import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;

/// What a discussion is about.
public sealed interface Subject {
    /// About a claim.
    record OfClaim(ClaimId claim) implements Subject {}

    /// About a passage.
    record OfPassage(PassageId passage) implements Subject {}
}
