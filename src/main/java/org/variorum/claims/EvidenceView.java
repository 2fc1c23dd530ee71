package org.variorum.claims;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Whereabouts;

/// A passage with its role for a claim.
///
/// @param passage as it was made
/// @param whereabouts where it is now, in the current version of its document
/// @param paragraph the number in the margin beside its beginning, where it is now or, if it has no
///   place, where it last was; 0 where there is none, as in a heading
/// @param author who brought it up
/// @param lock what to name when changing it
public record EvidenceView(
        EvidenceId id,
        ClaimId claim,
        PassageView passage,
        Whereabouts whereabouts,
        int paragraph,
        EvidenceRole role,
        UserId author,
        Instant createdAt,
        boolean withdrawn,
        long lock) {

    /// Whether it counts: it stands, and its passage has a place in the text.
    public boolean isResting() {
        return !withdrawn && whereabouts.isPlaced();
    }
}
