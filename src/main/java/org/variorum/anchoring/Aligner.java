package org.variorum.anchoring;

import java.util.List;
import org.variorum.anchoring.Alignment.Bond;

/// Finds what stayed in place: from long sequences that occur once down to single words.
///
/// Long unique sequences come first (see [Shingles]), so that the shape of the text decides before
/// its common words do; then each gap between them is a smaller text of its own. A small gap is
/// compared closely ([CloseComparison]); a large one without unique sequences, as in a text of
/// refrains, by paragraph and by word with the diff library ([Repetitive]).
///
/// Every step has a bound: sequences are linear in the gap, gaps nest at most [#DEPTH] deep, close
/// comparisons share one budget for the whole text. What remains counts as deleted and inserted.
final class Aligner {

    /// Long enough to be no figure of speech, short enough to fit between two typos.
    private static final int LONG_SEQUENCE = 8;

    /// For gaps, in which less can be mistaken.
    private static final int SHORT_SEQUENCE = 4;

    private static final int DEPTH = 24;

    /// A gap is compared closely up to this many pairs of words: two pages.
    private static final long CLOSE = 250_000;

    private static final int MOST_GIVEN_BACK = 3;

    /// So small a gap is compared whatever was spent before: all of them together are linear.
    private static final long TINY = 400;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final CloseComparison comparison;
    private final Repetitive repetitive;
    private final float[] weights;

    /// What close comparisons may still cost, in pairs of words; about a second in all.
    private long budget = 60_000_000;

    Aligner(Alignment alignment, Vocabulary vocabulary, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.weights = weights;
        comparison = new CloseComparison(alignment, vocabulary, weights);
        repetitive = new Repetitive(before, after);
    }

    /// Pairs the words of both texts that stayed in place.
    void alignAll() {
        align(new Range(0, before.size(), 0, after.size()), 0, DEPTH);
    }

    /// Pairs words of a range, none of which may have a partner, in this strand.
    void align(Range range, int strand) {
        align(range, strand, DEPTH);
    }

    private void align(Range range, int strand, int depth) {
        if (range.isOneSided()) {
            return;
        }
        if (range.product() <= CLOSE) {
            if (range.product() <= TINY || budget >= range.product()) {
                budget -= range.product();
                comparison.align(range, strand);
            }
            return;
        }
        if (depth > 0) {
            follow(range, anchors(range), strand, depth - 1);
        }
    }

    private List<Run> anchors(Range range) {
        var runs = unique(range, LONG_SEQUENCE);
        if (runs.isEmpty()) {
            runs = unique(range, SHORT_SEQUENCE);
        }
        return runs.isEmpty() ? repetitive.runs(range) : runs;
    }

    private List<Run> unique(Range range, int length) {
        var runs = new Shingles(before, after, range, length, _ -> true, _ -> true).runs();
        return Chain.of(runs.stream().filter(this::saysSomething).toList());
    }

    /// A run of punctuation and little words is no landmark.
    private boolean saysSomething(Run run) {
        var weight = 0f;
        for (var index = 0; index < run.length() && weight < 2; index++) {
            weight += weights[before.number(run.old() + index)];
        }
        return weight >= 2;
    }

    private void follow(Range range, List<Run> runs, int strand, int depth) {
        if (runs.isEmpty()) {
            return;
        }
        var last = new Run(range.oldFrom(), range.newFrom(), 0);
        for (var next : runs) {
            var run = givingBack(last, next);
            for (var word = 0; word < run.length(); word++) {
                alignment.pair(run.old() + word, run.now() + word, Bond.EQUAL, strand);
            }
            align(between(last, run), strand, depth);
            last = run;
        }
        align(new Range(last.oldEnd(), range.oldTo(), last.newEnd(), range.newTo()), strand, depth);
    }

    private static Range between(Run one, Run other) {
        return new Range(one.oldEnd(), other.old(), one.newEnd(), other.now());
    }

    /// Runs grow as far as words are equal, and so take the full stop of the sentence before
    /// theirs, which may have been deleted with its own. Such marks and little words go back to the
    /// gap, where there is one, for the closer comparison.
    private Run givingBack(Run last, Run run) {
        var head = 0;
        if (isClose(between(last, run))) {
            while (head < MOST_GIVEN_BACK
                    && head < run.length() - 1
                    && isLittle(run.old() + head)) {
                head++;
            }
        }
        return new Run(run.old() + head, run.now() + head, run.length() - head);
    }

    private boolean isLittle(int old) {
        return weights[before.number(old)] < 0.5;
    }

    private static boolean isClose(Range gap) {
        var size = gap.oldTo() - gap.oldFrom() + gap.newTo() - gap.newFrom();
        return size > 0 && gap.product() + MOST_GIVEN_BACK * size <= CLOSE / 2;
    }
}
