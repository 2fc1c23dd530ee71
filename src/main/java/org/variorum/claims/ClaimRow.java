package org.variorum.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A claim in a list.
///
/// @param evidence how many pieces of evidence it has, withdrawn ones left out
/// @param documents how many documents these are in
/// @param lastChange when the claim or a piece of its evidence last changed
public record ClaimRow(ClaimView claim, long evidence, long documents, Instant lastChange) {

    /// @param weight of its evidence, or null where it has none
    static ClaimRow of(ClaimView claim, @Nullable Weight weight) {
        return weight == null
                ? new ClaimRow(claim, 0, 0, claim.changedAt())
                : new ClaimRow(
                        claim,
                        weight.evidence(),
                        weight.documents(),
                        later(claim.changedAt(), weight.changedAt()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
