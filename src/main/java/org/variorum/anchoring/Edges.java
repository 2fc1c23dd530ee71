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

    /// A word at an edge is no chance with at most so many words changed between it and the others.
    private static final int SMALL_HOLE = 6;

    private static final String PUNCTUATION = ",;:.!?…\"'“”‘’«»`*_()[]";

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
        var widestFrom = isOnlyPunctuation(trace.from(), first) ? from : widestFrom(trace);
        var widestTo = isOnlyPunctuation(last + 1, trace.to()) ? to : widestTo(trace);
        return widestFrom < 0 || widestTo < 0
                ? 0
                : after.span(from, to).length()
                        / (double) after.span(widestFrom, widestTo).length();
    }

    /// The first word from an edge on that is left and begins a row of enough words; at the edge
    /// itself a row with the words outside is enough, if what changed next to it is little. -1 if
    /// there is none.
    private int firm(Trace trace, int edge, int step) {
        var old = edge;
        while (isInside(old, trace)) {
            if (isKept(old, trace)) {
                var end = endOfRow(old, step, trace);
                var isOutsideToo =
                        old == edge && isKept(old - step, trace) && isInRow(old, old - step);
                if (weight(old, end, step) >= FIRM
                        || isOutsideToo && hole(end, step, trace) <= SMALL_HOLE) {
                    return old;
                }
                old = end;
            } else {
                old += step;
            }
        }
        return -1;
    }

    private int endOfRow(int start, int step, Trace trace) {
        var end = start + step;
        while (isInside(end, trace) && isKept(end, trace) && isInRow(end, end - step)) {
            end += step;
        }
        return end;
    }

    /// The sum of weights from one word on towards another, which is left out.
    private double weight(int from, int to, int step) {
        return step > 0 ? tracer.weight(from, to) : tracer.weight(to + 1, from + 1);
    }

    /// How many words were deleted or inserted between the end of a row and the next word that is
    /// left; none if the row goes on to the other edge.
    private int hole(int end, int step, Trace trace) {
        var next = end;
        while (isInside(next, trace) && !isKept(next, trace)) {
            next += step;
        }
        var isOpen = isInside(end, trace) && isInside(next, trace);
        var inserted =
                isOpen ? Math.abs(alignment.toNew(next) - alignment.toNew(end - step)) - 1 : 0;
        return Math.max(Math.abs(next - end), inserted);
    }

    private static boolean isInside(int old, Trace trace) {
        return old >= trace.from() && old < trace.to();
    }

    private boolean isInRow(int old, int other) {
        return alignment.toNew(old) - alignment.toNew(other) == old - other;
    }

    /// A comma, a quote or markup that went from an edge leaves nothing open. Other marks may have
    /// been replaced by words: `../` by `https://`.
    private boolean isOnlyPunctuation(int from, int to) {
        for (var old = from; old < to; old++) {
            var mark = before.raw(old);
            if (PUNCTUATION.indexOf(mark.charAt(0)) < 0 || mark.equals("..")) {
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
