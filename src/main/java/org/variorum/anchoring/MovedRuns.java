package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the sequences of words that are gone from one place and new at another, once each.
final class MovedRuns {

    /// The shortest sequence of words that makes a block.
    private static final int SEQUENCE = 5;

    /// The least it has to say, in rare words: no figure of speech moves a passage.
    private static final float LEAST = 3.5f;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final float[] weights;
    private final Rows rows;

    /// The new words that are taken.
    private final BitSet moved = new BitSet();

    MovedRuns(Alignment alignment, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.weights = weights;
        rows = new Rows(alignment, weights);
    }

    /// The runs that moved, in the order of the old text. They are paired, so that none is mistaken
    /// for a change at the end of another; where two want the same words the heavier has them.
    List<Run> take() {
        var everything = new Range(0, before.size(), 0, after.size());
        var shingles =
                new Shingles(
                        before, after, everything, SEQUENCE, rows::isOpen, this::isOpenInNewText);
        var heaviestFirst =
                Comparator.comparingDouble((Run run) -> -weight(run)).thenComparingInt(Run::old);
        var taken = new ArrayList<Run>();
        for (var run : telling(shingles.runs()).stream().sorted(heaviestFirst).toList()) {
            var rest = untaken(run);
            if (rest.length() == run.length() || weight(rest) >= LEAST) {
                alignment.free(new Range(rest.old(), rest.oldEnd(), rest.now(), rest.newEnd()));
                alignment.pair(rest, 0);
                moved.set(rest.now(), rest.newEnd());
                taken.add(rest);
            }
        }
        taken.sort(Comparator.comparingInt(Run::old));
        return taken;
    }

    /// Those that say enough, alone or together with the others of their block: an edit that broke
    /// a block in two leaves it as telling as it was.
    private List<Run> telling(List<Run> runs) {
        var telling = new ArrayList<Run>();
        var first = 0;
        var weight = 0f;
        for (var index = 0; index < runs.size(); index++) {
            weight += weight(runs.get(index));
            var isLast = index + 1 == runs.size() || !follows(runs.get(index), runs.get(index + 1));
            if (isLast) {
                if (weight >= LEAST) {
                    telling.addAll(runs.subList(first, index + 1));
                }
                first = index + 1;
                weight = 0;
            }
        }
        return telling;
    }

    static boolean follows(Run one, Run next) {
        return next.now() >= one.newEnd()
                && next.now() - one.newEnd() <= Moves.REACH
                && next.old() - one.oldEnd() <= Moves.REACH;
    }

    private Run untaken(Run run) {
        var from = 0;
        while (from < run.length() && moved.get(run.now() + from)) {
            from++;
        }
        var to = from;
        while (to < run.length() && !moved.get(run.now() + to)) {
            to++;
        }
        return new Run(run.old() + from, run.now() + from, to - from);
    }

    private boolean isOpenInNewText(int now) {
        return alignment.isNew(now) || rows.isOpen(alignment.toOld(now));
    }

    private float weight(Run run) {
        var weight = 0f;
        for (var index = 0; index < run.length(); index++) {
            weight += weights[before.number(run.old() + index)];
        }
        return weight;
    }
}
