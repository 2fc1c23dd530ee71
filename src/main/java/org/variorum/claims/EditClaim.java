package org.variorum.claims;

import java.util.Set;
import org.variorum.annotations.TagId;

/// The command to change a claim.
public record EditClaim(ClaimId claim, long lock, String statement, Set<TagId> tags) {}
