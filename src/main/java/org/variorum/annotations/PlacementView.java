package org.variorum.annotations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// One line of the history of a passage's places.
///
/// @param version where it was placed, or not
/// @param number that version's number
/// @param outcome what the program found
/// @param state what followed
/// @param span where it was placed; null if it was not
/// @param similarity of the words there to those it was made on
/// @param from the version it was looked for from
/// @param decision what a person decided; null for what the program found
/// @param by that person; for [PlacementOutcome#MADE] who made the passage; null for the program,
///   and where a decision on something private is not told
/// @param counts whether it is what counts for this version
public record PlacementView(
        VersionId version,
        int number,
        PlacementOutcome outcome,
        PlacementState state,
        @Nullable Span span,
        double similarity,
        VersionId from,
        int fromNumber,
        @Nullable PlacementDecision decision,
        @Nullable UserId by,
        Instant at,
        boolean counts) {}
