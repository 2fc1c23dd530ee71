package org.variorum.anchoring;

import org.variorum.anchoring.Alignment.Bond;

/// Aligns a short stretch of old words with one of new words, weighing what readers see: equal
/// words, words spelt alike, words put in another's place, and that words come and go in groups
/// rather than one here and one there.
///
/// This is the global alignment with affine gap costs of O. Gotoh, *An improved algorithm for
/// matching biological sequences*, Journal of Molecular Biology 162, 1982. A plain diff knows equal
/// and different only; it scatters the *the* of a deleted sentence over the sentence that replaced
/// it, and a passage with it. Time and memory are the product of the lengths, which the caller
/// bounds.
final class CloseComparison {

    private static final int OPEN = 12;
    private static final int EXTEND = 1;
    private static final int REPLACE = -6;
    private static final int REPLACE_MARK = -2;
    private static final int NEVER = -1_000_000;

    private static final int FROM_DELETED = 1;
    private static final int FROM_INSERTED = 2;
    private static final int DELETES_ON = 4;
    private static final int INSERTS_ON = 8;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Vocabulary vocabulary;
    private final Likeness likeness;
    private final float[] weights;

    private byte[] steps = new byte[1 << 12];
    private int[] best = new int[64];
    private int[] deleted = new int[64];
    private int[] cuts = new int[64];
    private int inserted;
    private int diagonal;

    CloseComparison(Alignment alignment, Vocabulary vocabulary, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.vocabulary = vocabulary;
        this.likeness = new Likeness(vocabulary);
        this.weights = weights;
    }

    /// Pairs the words of the range in this strand. All of them must be without partners.
    void align(Range range, int strand) {
        var columns = range.newTo() - range.newFrom();
        var rows = range.oldTo() - range.oldFrom();
        makeRoom((rows + 1) * (columns + 1), columns + 1);
        firstRow(range, columns);
        for (var row = 1; row <= rows; row++) {
            fillRow(range, row, columns);
        }
        follow(range, rows, columns, strand);
    }

    private void makeRoom(int cells, int columns) {
        if (steps.length < cells) {
            steps = new byte[2 * cells];
        }
        if (best.length < columns) {
            best = new int[2 * columns];
            deleted = new int[2 * columns];
            cuts = new int[2 * columns];
        }
    }

    private void firstRow(Range range, int columns) {
        best[0] = 0;
        steps[0] = 0;
        for (var column = 0; column <= columns; column++) {
            cuts[column] = after.cutBefore(range.newFrom() + column);
            deleted[column] = NEVER;
            if (column > 0) {
                best[column] = cuts[0] - OPEN - EXTEND * column + cuts[column];
                steps[column] = (byte) (FROM_INSERTED | (column > 1 ? INSERTS_ON : 0));
            }
        }
    }

    /// The states of one row: `best` is the row before to the right of the column, this row to the
    /// left of it; `diagonal` the one before at its left.
    private void fillRow(Range range, int row, int columns) {
        var old = range.oldFrom() + row - 1;
        var opening = OPEN - before.cutBefore(old);
        var closing = before.cutBefore(old + 1);
        var cells = row * (columns + 1);
        inserted = NEVER;
        diagonal = best[0];
        steps[cells] = (byte) (delete(0, opening) | FROM_DELETED);
        best[0] = deleted[0] + closing;
        for (var column = 1; column <= columns; column++) {
            var step = delete(column, opening) | insert(column);
            var paired = diagonal + score(old, range.newFrom() + column - 1);
            var here = Math.max(deleted[column] + closing, inserted + cuts[column]);
            if (paired < here) {
                step |= deleted[column] + closing == here ? FROM_DELETED : FROM_INSERTED;
            }
            diagonal = best[column];
            best[column] = Math.max(paired, here);
            steps[cells + column] = (byte) step;
        }
    }

    private int delete(int column, int opening) {
        var starts = best[column] - opening;
        var step = deleted[column] >= starts ? DELETES_ON : 0;
        deleted[column] = Math.max(deleted[column], starts) - EXTEND;
        return step;
    }

    private int insert(int column) {
        var starts = best[column - 1] - OPEN + cuts[column - 1];
        var step = inserted >= starts ? INSERTS_ON : 0;
        inserted = Math.max(inserted, starts) - EXTEND;
        return step;
    }

    private void follow(Range range, int rows, int columns, int strand) {
        var row = rows;
        var column = columns;
        var state = 0;
        while (row > 0 || column > 0) {
            int step = steps[row * (columns + 1) + column];
            if (state == 0) {
                state = step & 3;
            }
            if (state == 0) {
                pair(range.oldFrom() + --row, range.newFrom() + --column, strand);
            } else if (state == FROM_DELETED) {
                state = (step & DELETES_ON) != 0 && row > 1 ? state : 0;
                row--;
            } else {
                state = (step & INSERTS_ON) != 0 && column > 1 ? state : 0;
                column--;
            }
        }
    }

    private void pair(int old, int now, int strand) {
        var one = before.number(old);
        var other = after.number(now);
        var alike = likeness.of(one, other);
        var isAlike = alike > 0 || isSameMark(one, other);
        alignment.pair(
                old, now, alike == 1 ? Bond.EQUAL : isAlike ? Bond.SIMILAR : Bond.REPLACED, strand);
    }

    /// `##` is still the heading's mark when it becomes `###`.
    private boolean isSameMark(int one, int other) {
        return vocabulary.isMark(one)
                && vocabulary.word(one).charAt(0) == vocabulary.word(other).charAt(0);
    }

    private int score(int old, int now) {
        var one = before.number(old);
        var other = after.number(now);
        if (one == other) {
            return 4 + (int) (10 * weights[one]);
        }
        var isMark = vocabulary.isMark(one);
        if (isMark != vocabulary.isMark(other)) {
            return NEVER;
        }
        if (isMark) {
            return REPLACE_MARK;
        }
        var alike = likeness.of(one, other);
        return alike > 0 ? (int) (12 * alike) - 2 : REPLACE;
    }
}
