package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Optional;

/// What becomes of passages in one of several equal stretches of which one was deleted or added
/// (see [Sliding]).
final class Contests {

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Offsets offsets;

    Contests(Alignment alignment, Offsets offsets) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.offsets = offsets;
    }

    boolean isContested(int from, int to) {
        for (var old = from; old < to; old++) {
            if (alignment.contested(old) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Of two equal stretches one was deleted, nobody can know which; but a passage that reaches
    /// over the edge of them may be there as a whole in one of the readings. Then that one is its.
    Optional<Trace> otherReading(int from, int to) {
        var first = alignment.contested(from);
        var last = alignment.contested(to - 1);
        var start = first >= 0 ? first : last - (to - 1 - from);
        return (first >= 0 || last >= 0) && stands(from, to, start)
                ? Optional.of(new Trace(from, to, 0, start, start + to - from, 1, 0, true))
                : Optional.empty();
    }

    private boolean stands(int from, int to, int at) {
        if (at < 0 || at + to - from > after.size()) {
            return false;
        }
        for (var old = from; old < to; old++) {
            if (before.number(old) != after.number(at + old - from)) {
                return false;
            }
        }
        return true;
    }

    /// All its words could as well stand elsewhere: at another place, or where equal words claim to
    /// be that are gone too.
    Placement place(Span span, Trace trace) {
        var candidates = new ArrayList<Candidate>();
        if (trace.isWhole()) {
            candidates.add(contender(offsets.span(span, trace, true, true)));
        }
        var from = alignment.contested(trace.from());
        if (stands(trace.from(), trace.to(), from)) {
            var to = from + trace.to() - trace.from();
            var other = contender(Spans.snap(after.text(), after.span(from, to)));
            if (!candidates.contains(other)) {
                candidates.add(other);
            }
        }
        return candidates.isEmpty()
                ? new Placement.Orphaned(Evidence.NONE)
                : new Placement.Ambiguous(candidates);
    }

    private static Candidate contender(Span span) {
        return new Candidate(span, new Evidence(1, 0, 0, 0));
    }
}
