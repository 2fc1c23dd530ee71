package org.variorum.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// A passage that has no place in the current version.
///
/// @param passage as it was made
/// @param state [PlacementState#WAITING] or [PlacementState#ORPHANED]
/// @param from the version in which it was last placed
/// @param fromNumber that version's number
/// @param old where it was there
/// @param oldQuote what stood there, with its surroundings
/// @param version the current one, which a decision has to name
/// @param number that version's number
/// @param proposals where it may be, the best first; may be empty
/// @param rests what rests on it
/// @param decided what somebody decided already, null if it waits for a decision
/// @param decidedBy who; null also where that is not told
/// @param key the same for equal changes (the same words became the same others; the words are
///   gone): what [Placements#acceptAll] is told. Empty where only one by one makes sense
public record Unplaced(
        PassageView passage,
        PlacementState state,
        VersionId from,
        int fromNumber,
        Span old,
        Quote oldQuote,
        VersionId version,
        int number,
        List<Proposal> proposals,
        Resting rests,
        @Nullable PlacementDecision decided,
        @Nullable UserId decidedBy,
        String key) {}
