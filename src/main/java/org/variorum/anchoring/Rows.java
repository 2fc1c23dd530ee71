package org.variorum.anchoring;

/// What each word that stayed weighs together with those that stayed in a row with it: a row of
/// punctuation and little words is no sign that anything stayed.
final class Rows {

    /// Below this no word in the row is rare.
    private static final float LIGHT = 1;

    private final Alignment alignment;
    private final float[] sums;

    /// Of the alignment as it is now; what is paired or parted later makes no difference.
    ///
    /// @param weights of the words, by number
    Rows(Alignment alignment, float[] weights) {
        this.alignment = alignment;
        var words = alignment.before();
        sums = new float[words.size()];
        var from = 0;
        while (from < sums.length) {
            var to = from + 1;
            var sum = alignment.isKept(from) ? weights[words.number(from)] : 0;
            while (to < sums.length && continues(to)) {
                sum += weights[words.number(to++)];
            }
            for (var old = from; old < to; old++) {
                sums[old] = sum;
            }
            from = to;
        }
    }

    private boolean continues(int old) {
        return alignment.isKept(old)
                && alignment.isKept(old - 1)
                && alignment.toNew(old) == alignment.toNew(old - 1) + 1;
    }

    /// Whether the old word is gone or stayed without a rare word beside it.
    boolean isOpen(int old) {
        return sums[old] < LIGHT;
    }
}
