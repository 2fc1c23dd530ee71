package org.variorum.claims;

import java.util.Set;
import org.variorum.annotations.TagId;

/// The command to change a claim's statement and tags. Its state is changed by a decision alone.
///
/// @param lock the lock of the view that the editor saw
/// @param statement as in [NewClaim]
/// @param tags all tags that the claim shall have then, not only new ones
public record EditClaim(ClaimId claim, long lock, String statement, Set<TagId> tags) {}
