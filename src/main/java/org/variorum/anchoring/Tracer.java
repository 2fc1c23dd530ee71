package org.variorum.anchoring;

import java.util.TreeMap;

/// Follows passages through the alignment.
final class Tracer {

    /// A word put in another's place is not the passage's with so many words inserted between it
    /// and those that are left.
    private static final int STRAY = 40;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Vocabulary vocabulary;
    private final float[] weights;

    Tracer(Alignment alignment, Vocabulary vocabulary, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /// What is left of the words from one index to another (exclusive; at least one).
    Trace trace(int from, int to) {
        var strand = heaviestStrand(from, to);
        var first = first(from, to, strand);
        if (first == to) {
            return Trace.lost(from, to);
        }
        var last = to - 1;
        while (!isPaired(last, strand)) {
            last--;
        }
        first = near(first, from, to, 1, strand);
        last = near(last, from, to, -1, strand);
        var newFrom = newFrom(from, first, strand);
        var newTo = newTo(to, last, strand);
        return new Trace(
                from,
                to,
                strand,
                newFrom,
                newTo,
                keptShare(from, to, strand),
                edits(from, to, newFrom, newTo, strand),
                to - from == newTo - newFrom && alignment.isUnbroken(from, to));
    }

    /// A word at an edge, or the nearest one inside that is left, if the new word in its place is
    /// far from that: then it stands for something else.
    private int near(int edge, int from, int to, int step, int strand) {
        var old = edge;
        while (old >= from && old < to && !isKept(old, strand)) {
            old += step;
        }
        if (old == edge || old < from || old >= to) {
            return edge;
        }
        var between = Math.abs(alignment.toNew(old) - alignment.toNew(edge));
        return between - Math.abs(old - edge) > STRAY ? old : edge;
    }

    private int first(int from, int to, int strand) {
        var first = from;
        while (first < to && !isPaired(first, strand)) {
            first++;
        }
        return first;
    }

    /// The sum of weights of the words from one index to another in the old text.
    double weight(int from, int to) {
        var weight = 0.0;
        for (var old = from; old < to; old++) {
            weight += weights[before.number(old)];
        }
        return weight;
    }

    boolean isMark(int number) {
        return vocabulary.isMark(number);
    }

    /// 0, the text that stayed in place, if none of the words is left.
    private int heaviestStrand(int from, int to) {
        var single = -1;
        var several = false;
        for (var old = from; old < to; old++) {
            if (alignment.isKept(old)) {
                several |= single >= 0 && single != alignment.strand(old);
                single = alignment.strand(old);
            }
        }
        return several ? heaviestOfSeveral(from, to) : Math.max(0, single);
    }

    private int heaviestOfSeveral(int from, int to) {
        var sums = new TreeMap<Integer, Float>();
        for (var old = from; old < to; old++) {
            if (alignment.isKept(old)) {
                sums.merge(alignment.strand(old), weights[before.number(old)], Float::sum);
            }
        }
        var best = -1;
        var most = -1f;
        for (var entry : sums.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /// Whether all that is left of the passage is in its strand: no sentence of it went elsewhere.
    boolean isTogether(Trace trace) {
        for (var old = trace.from(); old < trace.to(); old++) {
            if (alignment.isKept(old) && alignment.strand(old) != trace.strand()) {
                return false;
            }
        }
        return true;
    }

    private boolean isKept(int old, int strand) {
        return alignment.isKept(old) && alignment.strand(old) == strand;
    }

    private boolean isPaired(int old, int strand) {
        return old >= 0
                && old < before.size()
                && alignment.toNew(old) >= 0
                && alignment.strand(old) == strand;
    }

    /// Where the passage begins: at its first word or what replaced it. New words before it belong
    /// to it only where they stand for its own deleted ones; what is inserted at the edge does not.
    private int newFrom(int from, int first, int strand) {
        var start = alignment.toNew(first);
        if (first > from && isPaired(from - 1, strand)) {
            var inserted = start - alignment.toNew(from - 1) - 1;
            if (inserted > 0 && inserted <= mostInserted(first - from)) {
                return start - inserted;
            }
        }
        return start;
    }

    private int newTo(int to, int last, int strand) {
        var end = alignment.toNew(last) + 1;
        if (last < to - 1 && isPaired(to, strand)) {
            var inserted = alignment.toNew(to) - end;
            if (inserted > 0 && inserted <= mostInserted(to - 1 - last)) {
                return end + inserted;
            }
        }
        return end;
    }

    /// More than twice as many new words are more than an edit of the old ones.
    private static int mostInserted(int deleted) {
        return 2 * deleted + 2;
    }

    private double keptShare(int from, int to, int strand) {
        var kept = 0.0;
        for (var old = from; old < to; old++) {
            if (isKept(old, strand)) {
                kept += weights[before.number(old)];
            }
        }
        return kept / weight(from, to);
    }

    private int edits(int from, int to, int newFrom, int newTo, int strand) {
        var edits = 0;
        for (var old = from; old < to; old++) {
            var isSame = alignment.isEqual(old) && alignment.strand(old) == strand;
            if (!isSame && !isMark(before.number(old))) {
                edits++;
            }
        }
        for (var now = newFrom; now < newTo; now++) {
            var old = alignment.toOld(now);
            var isPartner = old >= from && old < to && alignment.strand(old) == strand;
            if (!isPartner && !isMark(after.number(now))) {
                edits++;
            }
        }
        return edits;
    }
}
