package org.variorum.ui.claims;

import org.variorum.claims.ClaimView;

/// What the person typing a statement means: a claim that is there, or a new one.
sealed interface Choice {

    /// This claim.
    record Existing(ClaimView claim, long evidence) implements Choice {}

    /// A new claim with this statement.
    record Create(String statement) implements Choice {}
}
