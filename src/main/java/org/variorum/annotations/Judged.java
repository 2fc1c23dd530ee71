package org.variorum.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Placement;
import org.variorum.anchoring.Span;

/// What follows for a passage from what the texts say.
///
/// @param span where it goes; null if somebody has to decide or its words are gone
/// @param similarity of the words there to those it was made on; 0 without a place
/// @param candidates the best first; empty where it has a place
record Judged(
        LastPlace last,
        PlacementOutcome outcome,
        PlacementState state,
        @Nullable Span span,
        double similarity,
        List<Place> candidates) {

    /// @param similarity of the words to those that the passage was on
    record Place(Span span, double similarity) {}

    static Judged of(LastPlace last, Placement verdict, String text) {
        return switch (verdict) {
            case Placement.Exact exact -> same(last, PlacementOutcome.EXACT, exact.span());
            case Placement.Moved moved -> same(last, PlacementOutcome.MOVED, moved.span());
            case Placement.Changed changed ->
                    changed.taken() ? taken(last, changed, text) : proposed(last, changed);
            case Placement.Ambiguous ambiguous ->
                    nowhere(
                            last,
                            PlacementOutcome.AMBIGUOUS,
                            ambiguous.candidates().stream()
                                    .map(each -> new Place(each.span(), each.evidence().words()))
                                    .toList());
            case Placement.Orphaned _ -> nowhere(last, PlacementOutcome.ORPHANED, List.of());
        };
    }

    /// The words are those of the last place; whether these are still those it was made on, and
    /// where it was made, is known from there.
    private static Judged same(LastPlace last, PlacementOutcome outcome, Span span) {
        var moved = outcome == PlacementOutcome.MOVED || last.state() == PlacementState.MOVED;
        var state =
                last.state() == PlacementState.CHANGED
                        ? PlacementState.CHANGED
                        : moved ? PlacementState.MOVED : PlacementState.EXACT;
        return new Judged(last, outcome, state, span, last.similarity(), List.of());
    }

    private static Judged taken(LastPlace last, Placement.Changed changed, String text) {
        var words = changed.span().in(text);
        var again = last.state() == PlacementState.CHANGED;
        var similarity =
                again ? Wording.similarity(last.quote(), words) : Wording.similarity(changed);
        // A later version may have brought the first wording back.
        var state =
                again && Wording.isSame(last.quote(), words)
                        ? PlacementState.EXACT
                        : PlacementState.CHANGED;
        return new Judged(
                last, PlacementOutcome.CHANGED, state, changed.span(), similarity, List.of());
    }

    /// What became of it since the last place, rather than since it was made.
    PlacementState step() {
        return span == null
                ? state
                : switch (outcome) {
                    case MOVED -> PlacementState.MOVED;
                    case CHANGED -> PlacementState.CHANGED;
                    default -> PlacementState.EXACT;
                };
    }

    private static Judged proposed(LastPlace last, Placement.Changed changed) {
        return nowhere(
                last,
                PlacementOutcome.CHANGED,
                List.of(new Place(changed.span(), Wording.similarity(changed))));
    }

    private static Judged nowhere(LastPlace last, PlacementOutcome outcome, List<Place> places) {
        var state = places.isEmpty() ? PlacementState.ORPHANED : PlacementState.WAITING;
        return new Judged(last, outcome, state, null, 0, places);
    }
}
