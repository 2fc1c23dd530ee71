package org.variorum.claims;

import java.util.List;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;

/// What a new version did to the evidence of a claim.
///
/// @param touched the pieces whose words moved, were edited, were lost or wait for a decision;
///   never empty
public record ClaimImpact(ClaimView claim, List<Touched> touched) {

    /// A piece of evidence that does not stay as it was.
    ///
    /// @param passage as it was made
    /// @param became [PlacementState#MOVED], [PlacementState#CHANGED], [PlacementState#WAITING] or
    ///   [PlacementState#ORPHANED]
    public record Touched(
            EvidenceId evidence, PassageView passage, EvidenceRole role, PlacementState became) {}

    /// How many pieces became this.
    public long count(PlacementState became) {
        return touched.stream().filter(piece -> piece.became() == became).count();
    }
}
