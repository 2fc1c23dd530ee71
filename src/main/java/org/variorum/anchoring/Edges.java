package org.variorum.anchoring;

/// How much is left open about where an edited passage begins and ends.
///
/// Where its first word was replaced, nobody can tell which of the new words took its place and
/// which were put before it: the narrowest reading begins at the first word that is left, the
/// widest behind the nearest word that stood before the passage. The same at its end. What is left
/// of the passage lies in both, and where both are nearly the same the place is proven whichever is
/// true.
final class Edges {

    /// How far a neighbour is looked for, in words.
    private static final int FARTHEST = 12;

    private final Alignment alignment;
    private final Vocabulary vocabulary;
    private final Words before;
    private final Words after;

    Edges(Alignment alignment, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
    }

    /// The length of the narrowest reading over that of the widest, from 0 (nothing is left, or an
    /// edge has no neighbour near) to 1 (its first and its last word are there).
    double agreement(Trace trace) {
        var first = trace.from();
        while (first < trace.to() && !isKept(first, trace)) {
            first++;
        }
        if (first == trace.to()) {
            return 0;
        }
        var last = trace.to() - 1;
        while (!isKept(last, trace)) {
            last--;
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

    private boolean isOnlyMarks(int from, int to) {
        for (var old = from; old < to; old++) {
            if (!vocabulary.isMark(before.number(old))) {
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
        return alignment.isKept(old) && alignment.strand(old) == trace.strand();
    }
}
