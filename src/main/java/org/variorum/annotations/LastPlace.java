package org.variorum.annotations;

import java.util.UUID;
import org.variorum.anchoring.Span;

/// Where a passage was last placed: in its own version, or the newest in which it has a place.
///
/// @param quote the words it was made on
/// @param version in which it was last placed
/// @param similarity of the words there to those it was made on
record LastPlace(
        UUID passage,
        String quote,
        UUID version,
        int number,
        int start,
        int end,
        PlacementState state,
        double similarity) {

    Span span() {
        return new Span(start, end);
    }
}
