package org.variorum.claims;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;

/// A passage with its role for a claim.
///
/// @param author who brought it up
/// @param lock what to name when changing it
public record EvidenceView(
        EvidenceId id,
        ClaimId claim,
        PassageView passage,
        EvidenceRole role,
        UserId author,
        Instant createdAt,
        boolean withdrawn,
        long lock) {}
