package org.variorum.anchoring;

import java.util.function.IntUnaryOperator;
import org.variorum.anchoring.Alignment.Bond;

/// Moves deletions and insertions to where an author would have made them.
///
/// From *one. Two. Two. Three.* to *one. Two. Three.* any of several stretches may be what was
/// deleted, and an alignment picks one by chance, perhaps `. Two`. Of all positions the best begins
/// and ends at paragraphs, else at sentences, else at commas (the idea of Git's indent heuristic,
/// M. Haggerty 2016). Where several are equally good nobody can know which of the equal words are
/// gone; these words are noted as contested, so that no passage is put on either in silence.
final class Sliding {

    /// How far a change slides at most, in words: two pages.
    private static final int FARTHEST = 1_000;

    private final Alignment alignment;
    private final Words before;
    private final Words after;

    Sliding(Alignment alignment) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
    }

    /// Slides every change that has nothing in its place on the other side.
    void slideAll() {
        var last = -1;
        var old = 0;
        while (old <= before.size()) {
            if (isSteady(old)) {
                var shift = slideBetween(last, old);
                if (shift > 0) {
                    last = last + shift;
                    old += shift;
                    continue;
                }
                last = old;
            }
            old++;
        }
    }

    /// How far to the right a deletion went; 0 for everything else.
    private int slideBetween(int last, int old) {
        var gapOld = old - last - 1;
        var now = placeOf(old);
        var gapNew = now - (last < 0 ? -1 : placeOf(last)) - 1;
        if (gapOld > 0 && gapNew == 0) {
            return slideDeletion(last + 1, old, now);
        }
        if (gapOld == 0 && gapNew > 0) {
            slideInsertion(now - gapNew, now, old);
        }
        return 0;
    }

    /// The ends of both texts belong together.
    private int placeOf(int old) {
        return old == before.size() ? after.size() : alignment.toNew(old);
    }

    private boolean isSteady(int old) {
        return old == before.size() || alignment.toNew(old) >= 0 && alignment.strand(old) == 0;
    }

    private int slideDeletion(int from, int to, int now) {
        var left = 0;
        while (left < FARTHEST
                && from - 1 - left >= 0
                && isEqualAt(from - 1 - left, now - 1 - left)
                && before.number(from - 1 - left) == before.number(to - 1 - left)) {
            left++;
        }
        var right = 0;
        while (right < FARTHEST
                && to + right < before.size()
                && isEqualAt(to + right, now + right)
                && before.number(to + right) == before.number(from + right)) {
            right++;
        }
        if (left + right == 0) {
            return 0;
        }
        var ties = Ties.of(left, right, s -> before.cutBefore(from + s) + before.cutBefore(to + s));
        moveDeletion(from, to, ties.best());
        for (var shift = ties.first(); shift < ties.last(); shift++) {
            alignment.contest(from + shift, now + shift);
            alignment.contest(to + shift, now + shift);
        }
        return Math.max(0, ties.best());
    }

    private void moveDeletion(int from, int to, int shift) {
        for (var old = from - 1; old >= from + shift; old--) {
            rebind(old, old + to - from);
        }
        for (var old = to; old < to + shift; old++) {
            rebind(old, old - (to - from));
        }
    }

    private void rebind(int old, int instead) {
        var now = alignment.toNew(old);
        alignment.part(old);
        alignment.pair(instead, now, Bond.EQUAL, 0);
    }

    private void slideInsertion(int from, int to, int old) {
        var left = 0;
        while (left < FARTHEST
                && old - 1 - left >= 0
                && isEqualAt(old - 1 - left, from - 1 - left)
                && after.number(from - 1 - left) == after.number(to - 1 - left)) {
            left++;
        }
        var right = 0;
        while (right < FARTHEST
                && old + right < before.size()
                && isEqualAt(old + right, to + right)
                && after.number(to + right) == after.number(from + right)) {
            right++;
        }
        if (left + right == 0) {
            return;
        }
        var ties = Ties.of(left, right, s -> after.cutBefore(from + s) + after.cutBefore(to + s));
        moveInsertion(from, to, old, ties.best());
        for (var shift = ties.first(); shift < ties.last(); shift++) {
            var isBehind = shift >= ties.best();
            alignment.contest(old + shift, (isBehind ? from : to) + shift);
        }
    }

    private void moveInsertion(int from, int to, int right, int shift) {
        for (var now = from - 1; now >= from + shift; now--) {
            var old = right + now - from;
            alignment.part(old);
            alignment.pair(old, now + to - from, Bond.EQUAL, 0);
        }
        for (var now = to; now < to + shift; now++) {
            var old = right + now - to;
            alignment.part(old);
            alignment.pair(old, now - (to - from), Bond.EQUAL, 0);
        }
    }

    private boolean isEqualAt(int old, int now) {
        return alignment.toNew(old) == now && alignment.isEqual(old) && alignment.strand(old) == 0;
    }

    /// How far to slide (negative to the left), and the first and last of the positions as good.
    private record Ties(int best, int first, int last) {

        static Ties of(int left, int right, IntUnaryOperator worth) {
            var best = 0;
            for (var shift = 1; shift <= Math.max(left, right); shift++) {
                best = shift <= left ? better(worth, best, -shift) : best;
                best = shift <= right ? better(worth, best, shift) : best;
            }
            var first = -left;
            while (worth.applyAsInt(first) < worth.applyAsInt(best)) {
                first++;
            }
            var last = right;
            while (worth.applyAsInt(last) < worth.applyAsInt(best)) {
                last--;
            }
            return new Ties(best, first, last);
        }

        private static int better(IntUnaryOperator worth, int one, int other) {
            return worth.applyAsInt(other) > worth.applyAsInt(one) ? other : one;
        }
    }
}
