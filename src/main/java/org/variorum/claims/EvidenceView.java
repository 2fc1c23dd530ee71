package org.variorum.claims;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;

/// A passage with its role for a claim.
///
/// @param paragraph the number in the margin beside its beginning; 0 where there is none, as in a
///   heading
/// @param author who brought it up
/// @param lock what to name when changing it
public record EvidenceView(
        EvidenceId id,
        ClaimId claim,
        PassageView passage,
        int paragraph,
        EvidenceRole role,
        UserId author,
        Instant createdAt,
        boolean withdrawn,
        long lock) {}
