package org.variorum.anchoring;

/// Gives up equal words that stand alone between long changes: the *of the* that a rewritten
/// paragraph shares with the one before is no sign that anything stayed (the *semantic cleanup* of
/// N. Fraser's diff-match-patch).
final class Islands {

    /// Longer runs, in words, are no coincidence.
    private static final int LARGEST = 5;

    /// How much longer than the run the changes on both sides have to be.
    private static final int TIMES = 3;

    private static final int AT_LEAST = 4;

    private static final int SHORTEST_HEADING = 2;

    private final Alignment alignment;
    private final int size;

    Islands(Alignment alignment) {
        this.alignment = alignment;
        this.size = alignment.before().size();
    }

    /// Parts the words of all islands. One pass in the order of the text.
    void sink() {
        var endOld = 0;
        var endNew = 0;
        var old = next(0);
        while (old < size) {
            var from = old;
            while (old + 1 < size && continues(old)) {
                old++;
            }
            var left = Math.max(from - endOld, alignment.toNew(from) - endNew);
            var following = next(old + 1);
            var right = gapAfter(old, following);
            var length = old + 1 - from;
            var isIsland =
                    length <= LARGEST
                            && Math.min(left, right) >= AT_LEAST + TIMES * length
                            && !holdsHeading(from, old + 1);
            if (isIsland) {
                for (var index = from; index <= old; index++) {
                    alignment.part(index);
                }
            } else {
                endOld = old + 1;
                endNew = alignment.toNew(old) + 1;
            }
            old = following;
        }
    }

    /// Whether a short paragraph, whole in both texts, is part of it; in order it is a landmark,
    /// not a coincidence.
    private boolean holdsHeading(int from, int to) {
        var start = -1;
        for (var old = from; old <= to; old++) {
            var now = alignment.toNew(from) + old - from;
            if (alignment.before().cutBefore(old) == 4 && alignment.after().cutBefore(now) == 4) {
                if (start >= 0 && old - start >= SHORTEST_HEADING) {
                    return true;
                }
                start = old;
            }
        }
        return false;
    }

    private int gapAfter(int old, int following) {
        var isLast = following == size;
        var newGap =
                (isLast ? alignment.after().size() : alignment.toNew(following))
                        - alignment.toNew(old)
                        - 1;
        return Math.max(following - old - 1, newGap);
    }

    private boolean continues(int old) {
        return alignment.isKept(old + 1) && alignment.toNew(old + 1) == alignment.toNew(old) + 1;
    }

    private int next(int from) {
        var old = from;
        while (old < size && !alignment.isKept(old)) {
            old++;
        }
        return old;
    }
}
