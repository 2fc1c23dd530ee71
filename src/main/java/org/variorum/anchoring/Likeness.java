package org.variorum.anchoring;

/// How alike two words are spelt: *colour* and *color*, *organise* and *organize*, a typo.
final class Likeness {

    /// Below this two words are different words.
    private static final double LEAST = 0.65;

    /// Three letters and fewer are too few to tell a misspelt word from another one.
    private static final int SHORTEST = 4;

    private static final int LONGEST = 64;
    private static final int CACHE = 1 << 14;

    private final Vocabulary vocabulary;
    private final long[] pairs = new long[CACHE];
    private final float[] known = new float[CACHE];

    Likeness(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// From 0 (different words) over [#LEAST] to 1 (the same word), by the numbers of two words.
    double of(int one, int other) {
        if (one == other) {
            return 1;
        }
        if (!mayBeAlike(vocabulary.word(one), vocabulary.word(other))) {
            return 0;
        }
        var pair = ((long) one + 1) << 32 | other;
        var slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 50) & (CACHE - 1);
        if (pairs[slot] != pair) {
            pairs[slot] = pair;
            known[slot] = (float) compare(vocabulary.word(one), vocabulary.word(other));
        }
        return known[slot];
    }

    private static boolean mayBeAlike(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        var shorter = Math.min(one.length(), other.length());
        return longer >= SHORTEST
                && longer <= LONGEST
                && 3 * shorter >= 2 * longer
                && Character.isLetter(one.charAt(0))
                && Character.isLetter(other.charAt(0))
                && (one.charAt(0) == other.charAt(0)
                        || one.charAt(one.length() - 1) == other.charAt(other.length() - 1));
    }

    private static double compare(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        var likeness = 1 - Pattern.distance(one, other) / (double) longer;
        return likeness >= LEAST ? likeness : 0;
    }
}
