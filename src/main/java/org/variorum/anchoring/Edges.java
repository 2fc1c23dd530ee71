package org.variorum.anchoring;

/// How much is left open about where an edited passage begins and ends.
///
/// Where its first words were replaced, nobody can tell which of the new words took their place and
/// which were put before them: the narrowest reading begins at the first words that are left, the
/// widest behind the nearest word that stood before the passage. The same at its end. What is left
/// of the passage lies in both, and where both are nearly the same the place is proven whichever is
/// true.
final class Edges {

    /// How far a neighbour is looked for, in words.
    private static final int FARTHEST = 12;

    /// Fewer rare words in a row, changed on both sides, may be equal by chance and prove no edge.
    private static final double FIRM = 1.3;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Tracer tracer;

    Edges(Alignment alignment, Tracer tracer) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.tracer = tracer;
    }

    /// The length of the narrowest reading over that of the widest, from 0 (nothing is left that
    /// proves an edge, or an edge has no neighbour near) to 1 (the words at both edges are left).
    double agreement(Trace trace) {
        var first = firm(trace, trace.from(), 1);
        var last = firm(trace, trace.to() - 1, -1);
        if (first < trace.from() || first > last) {
            return 0;
        }
        var from = alignment.toNew(first);
        var to = alignment.toNew(last) + 1;
        var widestFrom = isOnlyMarks(trace.from(), first) ? from : widestFrom(trace);
        var widestTo = isOnlyMarks(last + 1, trace.to()) ? to : widestTo(trace);
        return widestFrom < 0 || widestTo < 0
                ? 0
                : after.span(from, to).length()
                        / (double) after.span(widestFrom, widestTo).length();
    }

    /// The first word from an edge on that is left and stands in a row with the words outside or
    /// with enough of those inside; -1 if there is none.
    private int firm(Trace trace, int edge, int step) {
        var weight = 0.0;
        var start = -1;
        for (var old = edge; old >= trace.from() && old < trace.to(); old += step) {
            if (!isKept(old, trace)) {
                start = -1;
            } else if (start < 0 || !isInRow(old, old - step)) {
                start = old;
                weight =
                        old == edge && isKept(old - step, trace) && isInRow(old, old - step)
                                ? FIRM
                                : 0;
            }
            weight += start < 0 ? 0 : tracer.weight(old, old + 1);
            if (start >= 0 && weight >= FIRM) {
                return start;
            }
        }
        return -1;
    }

    private boolean isInRow(int old, int other) {
        return alignment.toNew(old) - alignment.toNew(other) == old - other;
    }

    private boolean isOnlyMarks(int from, int to) {
        for (var old = from; old < to; old++) {
            if (!tracer.isMark(before.number(old))) {
                return false;
            }
        }
        return true;
    }

    /// Behind the nearest word before the passage that is left; -1 if that is far.
    private int widestFrom(Trace trace) {
        for (var old = trace.from() - 1; old >= trace.from() - FARTHEST; old--) {
            if (old < 0) {
                return 0;
            }
            if (isKept(old, trace)) {
                return alignment.toNew(old) + 1;
            }
        }
        return -1;
    }

    private int widestTo(Trace trace) {
        for (var old = trace.to(); old < trace.to() + FARTHEST; old++) {
            if (old == before.size()) {
                return after.size();
            }
            if (isKept(old, trace)) {
                return alignment.toNew(old);
            }
        }
        return -1;
    }

    private boolean isKept(int old, Trace trace) {
        return old >= 0
                && old < before.size()
                && alignment.isKept(old)
                && alignment.strand(old) == trace.strand();
    }
}
