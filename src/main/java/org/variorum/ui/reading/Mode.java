package org.variorum.ui.reading;

import org.variorum.annotations.TagView;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceRole;

/// The one-gesture mode: what each selection becomes at once, until Esc.
sealed interface Mode {

    /// A shared highlight with this tag.
    record OfTag(TagView tag) implements Mode {}

    /// Evidence for this claim, in this role.
    record OfClaim(ClaimView claim, EvidenceRole role) implements Mode {}
}
