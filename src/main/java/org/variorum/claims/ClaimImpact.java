package org.variorum.claims;

import java.util.List;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PassageView;

/// What a new version did to the evidence of a claim.
///
/// @param touched the pieces whose words moved, were edited, were lost, came back or wait for a
///   decision; never empty
public record ClaimImpact(ClaimView claim, List<Touched> touched) {

    /// A piece of evidence that does not stay as it was.
    ///
    /// @param passage as it was made
    /// @param became what the version did to it: something
    public record Touched(
            EvidenceId evidence, PassageView passage, EvidenceRole role, Effect became) {}

    /// How many pieces became this.
    public long count(Effect became) {
        return touched.stream().filter(piece -> piece.became() == became).count();
    }
}
