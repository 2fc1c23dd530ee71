package org.variorum.anchoring;

import org.variorum.anchoring.Alignment.Bond;

/// Finds blocks that left their place and came up elsewhere: sequences of words that are gone from
/// one place and new at another, once each. What the alignment already gave to a word of the old
/// text is never taken from it, so a copy that was always there is no target.
final class Moves {

    /// How many changed words a block may have in a row, and at either end; how many it may take
    /// from another there.
    static final int REACH = 40;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Aligner aligner;
    private final float[] weights;

    /// What the block weighs up to here.
    private float held;

    Moves(Alignment alignment, Aligner aligner, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.aligner = aligner;
        this.weights = weights;
    }

    /// Pairs the words of all blocks, each in a strand of its own; what changed within a block and
    /// at its ends is aligned as a gap of it.
    void pairAll() {
        var last = new Run(0, 0, 0);
        var strand = 0;
        for (var core : new MovedRuns(alignment, weights).take()) {
            held = strand > 0 && MovedRuns.follows(last, core) ? held : 0;
            var run = grown(core);
            var gap = new Range(last.oldEnd(), run.old(), last.newEnd(), run.now());
            if (strand > 0 && isWithinReach(gap)) {
                alignment.pair(run, strand);
                align(gap, strand);
            } else {
                alignEnd(last, strand);
                strand = alignment.newStrand();
                held = 0;
                alignment.pair(run, strand);
                alignStart(run, strand);
            }
            held += weight(run);
            last = run;
        }
        alignEnd(last, strand);
    }

    private boolean isGone(int old) {
        return !alignment.isKept(old);
    }

    private float weight(Run run) {
        var weight = 0f;
        for (var index = 0; index < run.length(); index++) {
            weight += weights[before.number(run.old() + index)];
        }
        return weight;
    }

    /// With the equal words at its ends, even where a few of them were matched by chance to others:
    /// a block takes words from a lighter row, never from a heavier.
    private Run grown(Run run) {
        var from = 0;
        var to = run.length();
        var weight = held + weight(run);
        while (to - run.length() < REACH && isForTaking(run.old() + to, run.now() + to, weight)) {
            weight += take(run.old() + to, run.now() + to);
            to++;
        }
        while (-from < REACH && isForTaking(run.old() + from - 1, run.now() + from - 1, weight)) {
            from--;
            weight += take(run.old() + from, run.now() + from);
        }
        return new Run(run.old() + from, run.now() + from, to - from);
    }

    private boolean isForTaking(int old, int now, float weight) {
        return old >= 0
                && now >= 0
                && old < before.size()
                && now < after.size()
                && before.number(old) == after.number(now)
                && alignment.toNew(old) != now
                && isLighter(old, weight)
                && isLighter(alignment.toOld(now), weight);
    }

    /// Whether the words in a row with this one weigh less; a word that is gone weighs nothing.
    private boolean isLighter(int old, float weight) {
        if (old < 0 || isGone(old)) {
            return true;
        }
        var rest = weight - weights[before.number(old)];
        for (var step = -1; step <= 1; step += 2) {
            var next = old + step;
            while (rest > 0 && isInRow(next - step, next, step)) {
                rest -= weights[before.number(next)];
                next += step;
            }
        }
        return rest > 0;
    }

    private boolean isInRow(int old, int next, int step) {
        return next >= 0
                && next < before.size()
                && !isGone(next)
                && alignment.strand(next) == alignment.strand(old)
                && alignment.toNew(next) == alignment.toNew(old) + step;
    }

    private float take(int old, int now) {
        alignment.free(new Range(old, old + 1, now, now + 1));
        alignment.pair(old, now, Bond.EQUAL, 0);
        return weights[before.number(old)];
    }

    private boolean isWithinReach(Range gap) {
        return gap.newFrom() <= gap.newTo()
                && gap.oldTo() - gap.oldFrom() <= REACH
                && gap.newTo() - gap.newFrom() <= REACH
                && openBefore(gap.oldTo()) <= gap.oldFrom()
                && newBefore(gap.newTo()) <= gap.newFrom();
    }

    /// Aligns what is before the run, and goes on before what was found there.
    private void alignStart(Run run, int strand) {
        var range = new Range(openBefore(run.old()), run.old(), newBefore(run.now()), run.now());
        align(range, strand);
        var first = range.oldFrom();
        while (first < range.oldTo() && !isIn(first, strand)) {
            first++;
        }
        if (first < range.oldTo()) {
            growOn(first, strand);
        }
    }

    private void alignEnd(Run run, int strand) {
        if (strand == 0) {
            return;
        }
        var range =
                new Range(
                        run.oldEnd(), openBehind(run.oldEnd()),
                        run.newEnd(), newBehind(run.newEnd()));
        align(range, strand);
        var last = range.oldTo() - 1;
        while (last >= range.oldFrom() && !isIn(last, strand)) {
            last--;
        }
        if (last >= range.oldFrom()) {
            growOn(last, strand);
        }
    }

    private boolean isIn(int old, int strand) {
        return alignment.isEqual(old) && alignment.strand(old) == strand;
    }

    /// The words behind a gap belong to the block as those behind its core do.
    private void growOn(int old, int strand) {
        var from = old;
        while (from > 0 && isIn(from - 1, strand) && isInRow(from, from - 1, -1)) {
            from--;
        }
        var to = old + 1;
        while (to < before.size() && isIn(to, strand) && isInRow(to - 1, to, 1)) {
            to++;
        }
        alignment.pair(grown(new Run(from, alignment.toNew(from), to - from)), strand);
    }

    private void align(Range range, int strand) {
        if (!range.isOneSided()) {
            alignment.free(range);
            aligner.align(range, strand);
        }
    }

    private int openBefore(int old) {
        var from = old;
        while (from > Math.max(0, old - REACH)
                && isGone(from - 1)
                && before.paragraph(from - 1)
                        == before.paragraph(Math.min(old, before.size() - 1))) {
            from--;
        }
        return from;
    }

    private int newBefore(int now) {
        var from = now;
        while (from > Math.max(0, now - REACH)
                && alignment.isNew(from - 1)
                && after.paragraph(from - 1) == after.paragraph(Math.min(now, after.size() - 1))) {
            from--;
        }
        return from;
    }

    private int openBehind(int old) {
        var to = old;
        while (to < Math.min(before.size(), old + REACH)
                && isGone(to)
                && before.paragraph(to) == before.paragraph(old - 1)) {
            to++;
        }
        return to;
    }

    private int newBehind(int now) {
        var to = now;
        while (to < Math.min(after.size(), now + REACH)
                && alignment.isNew(to)
                && after.paragraph(to) == after.paragraph(now - 1)) {
            to++;
        }
        return to;
    }
}
