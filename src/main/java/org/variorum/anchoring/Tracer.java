package org.variorum.anchoring;

import java.util.TreeMap;

/// Follows passages through the alignment.
final class Tracer {

    /// A little word at an edge is not the passage's with more words than this inserted between it
    /// and the others.
    private static final int STRAY = 40;

    /// So much weight at an edge belongs to the passage whatever was inserted behind it.
    private static final double FIRM = 1.3;

    /// There is at least one word in this weight, not only marks.
    private static final double LITTLE = 0.25;

    /// Of a passage that was torn apart, what moved has to be so much more than what stayed.
    private static final float IN_PLACE = 1.3f;

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
        first = near(first, last, 1, strand);
        last = near(last, first, -1, strand);
        first = known(first, last, 1, strand);
        last = known(last, first, -1, strand);
        for (var gap = gap(first, last, to - from, strand); gap > 0; ) {
            var isLeft = kept(first, gap, strand) >= kept(gap, last + 1, strand);
            first = isLeft ? first : gap;
            last = isLeft ? pairedBefore(gap, strand) : last;
            gap = gap(first, last, to - from, strand);
        }
        var newFrom = newFrom(from, first, last, strand);
        var newTo = newTo(to, first, last, strand);
        return new Trace(
                from,
                to,
                strand,
                newFrom,
                newTo,
                kept(first, last + 1, strand) / weight(from, to),
                edits(from, to, newFrom, newTo, strand),
                to - from == newTo - newFrom && alignment.isUnbroken(from, to));
    }

    /// The outermost word that belongs to the others: what stands for a replaced word, a mark or a
    /// little word at an edge is something else when it is far from them.
    ///
    /// @param edge where to begin
    /// @param end the last word to look at
    private int near(int edge, int end, int step, int strand) {
        var nearest = edge;
        var last = edge;
        var held = 0.0;
        for (var old = edge; old != end + step && held < FIRM; old += step) {
            if (isPaired(old, strand)) {
                var inserted =
                        Math.abs(alignment.toNew(old) - alignment.toNew(last))
                                - Math.abs(old - last);
                var most =
                        held == 0
                                ? mostInserted(Math.abs(old - edge))
                                : Math.max(STRAY, Math.abs(end - edge));
                if (inserted > most && !(held >= LITTLE && isAttached(nearest, step, strand))) {
                    nearest = old;
                    held = 0;
                }
                held += alignment.isKept(old) ? weights[before.number(old)] : 0;
                last = old;
            }
        }
        return nearest;
    }

    /// The outermost word of which the place is known. What took the place of a word at an edge may
    /// as well stand for one outside where that is gone too; what is inserted at an edge does not
    /// widen the passage.
    private int known(int edge, int end, int step, int strand) {
        if (isKept(edge, strand) || isHere(edge - step, strand)) {
            return edge;
        }
        var old = edge;
        while (old != end && !isKept(old, strand)) {
            old += step;
        }
        return isKept(old, strand) ? old : edge;
    }

    /// Whether an edge is in a row with the word outside.
    private boolean isAttached(int edge, int step, int strand) {
        return isPaired(edge - step, strand)
                && alignment.toNew(edge) - alignment.toNew(edge - step) == step;
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
                most = best == 0 ? IN_PLACE * entry.getValue() : entry.getValue();
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

    /// The same for a neighbour, which may be beyond an end of the text.
    private boolean isHere(int old, int strand) {
        return old >= 0 && old < before.size() && isKept(old, strand);
    }

    private boolean isPaired(int old, int strand) {
        return old >= 0
                && old < before.size()
                && alignment.toNew(old) >= 0
                && alignment.strand(old) == strand;
    }

    /// Where the passage begins: at its first word or what replaced it. New words before it belong
    /// to it only where they stand for its own deleted ones; what is inserted at the edge does not.
    /// A mark in another's place is no first word: `*` may have become `<em>`.
    private int newFrom(int from, int first, int last, int strand) {
        var proper = first;
        while (proper < last && !isProper(proper, strand)) {
            proper++;
        }
        if (proper > from && isHere(from - 1, strand)) {
            var inserted = alignment.toNew(proper) - alignment.toNew(from - 1) - 1;
            if (inserted > 0 && inserted <= mostInserted(proper - from)) {
                return alignment.toNew(proper) - inserted;
            }
        }
        return alignment.toNew(first);
    }

    private int newTo(int to, int first, int last, int strand) {
        var proper = last;
        while (proper > first && !isProper(proper, strand)) {
            proper--;
        }
        if (proper < to - 1 && isHere(to, strand)) {
            var inserted = alignment.toNew(to) - alignment.toNew(proper) - 1;
            if (inserted > 0 && inserted <= mostInserted(to - 1 - proper)) {
                return alignment.toNew(proper) + 1 + inserted;
            }
        }
        return alignment.toNew(last) + 1;
    }

    private boolean isProper(int old, int strand) {
        return isPaired(old, strand) && (alignment.isKept(old) || !isMark(before.number(old)));
    }

    /// More than twice as many new words are more than an edit of the old ones.
    private static int mostInserted(int deleted) {
        return 2 * deleted + 2;
    }

    private double kept(int from, int to, int strand) {
        var kept = 0.0;
        for (var old = from; old < to; old++) {
            if (isKept(old, strand)) {
                kept += weights[before.number(old)];
            }
        }
        return kept;
    }

    /// The first word behind a hole larger than twice the passage: what is on either side of that
    /// is no longer one. -1 if there is none.
    private int gap(int first, int last, int length, int strand) {
        var before = first;
        for (var old = first + 1; old <= last; old++) {
            if (isPaired(old, strand)) {
                if (alignment.toNew(old) - alignment.toNew(before) > 2 * length + STRAY) {
                    return old;
                }
                before = old;
            }
        }
        return -1;
    }

    private int pairedBefore(int old, int strand) {
        var paired = old - 1;
        while (!isPaired(paired, strand)) {
            paired--;
        }
        return paired;
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
