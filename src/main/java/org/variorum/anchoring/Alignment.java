package org.variorum.anchoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which word of the new text is which word of the old one. Each word has at most one partner; the
/// pairs of one *strand* are in the same order on both sides. Strand 0 is the text that stayed in
/// place, every other one a block that moved.
final class Alignment {

    /// How two words are partners.
    enum Bond {
        /// The same word but for folding.
        EQUAL,
        /// A spelling of the same word: most of its characters in the same order.
        SIMILAR,
        /// Another word in its place; says where, not what.
        REPLACED
    }

    private static final int NONE = -1;

    private final Words before;
    private final Words after;
    private final int[] toNew;
    private final int[] toOld;
    private final byte[] bonds;
    private final int[] strands;
    private final Map<Integer, Integer> contested = new HashMap<>();
    private int lastStrand;

    Alignment(Words before, Words after) {
        this.before = before;
        this.after = after;
        toNew = new int[before.size()];
        toOld = new int[after.size()];
        bonds = new byte[before.size()];
        strands = new int[before.size()];
        Arrays.fill(toNew, NONE);
        Arrays.fill(toOld, NONE);
    }

    Words before() {
        return before;
    }

    Words after() {
        return after;
    }

    /// Makes partners of two words that have none.
    void pair(int old, int now, Bond bond, int strand) {
        toNew[old] = now;
        toOld[now] = old;
        bonds[old] = (byte) bond.ordinal();
        strands[old] = strand;
    }

    /// Makes partners of equal words in a row.
    void pair(Run run, int strand) {
        for (var index = 0; index < run.length(); index++) {
            pair(run.old() + index, run.now() + index, Bond.EQUAL, strand);
        }
    }

    /// Parts all words of the range on both sides from their partners.
    void free(Range range) {
        for (var old = range.oldFrom(); old < range.oldTo(); old++) {
            if (toNew(old) >= 0) {
                part(old);
            }
        }
        for (var now = range.newFrom(); now < range.newTo(); now++) {
            if (toOld(now) >= 0) {
                part(toOld(now));
            }
        }
    }

    void part(int old) {
        toOld[toNew[old]] = NONE;
        toNew[old] = NONE;
    }

    int newStrand() {
        return ++lastStrand;
    }

    /// The new word's index, -1 if the old one has no partner.
    int toNew(int old) {
        return toNew[old];
    }

    /// The old word's index, -1 if the new one has no partner.
    int toOld(int now) {
        return toOld[now];
    }

    /// Means nothing for a word without a partner.
    int strand(int old) {
        return strands[old];
    }

    boolean isEqual(int old) {
        return toNew[old] != NONE && bonds[old] == Bond.EQUAL.ordinal();
    }

    /// Whether the word itself is still there, perhaps spelt otherwise.
    boolean isKept(int old) {
        return toNew[old] != NONE && bonds[old] != Bond.REPLACED.ordinal();
    }

    /// Whether all words from one index to another are there, in a row and with nothing between.
    boolean isUnbroken(int from, int to) {
        for (var old = from; old < to; old++) {
            if (!isEqual(old)
                    || strands[old] != strands[from]
                    || toNew[old] - old != toNew[from] - from) {
                return false;
            }
        }
        return true;
    }

    /// Whether the new word was not in the old text, as far as the alignment knows.
    boolean isNew(int now) {
        return toOld[now] == NONE || !isKept(toOld[now]);
    }

    /// Notes that this old word could as well stand at another place.
    void contest(int old, int now) {
        contested.put(old, now);
    }

    /// The other place for an old word, -1 if there is none.
    int contested(int old) {
        return contested.isEmpty() ? NONE : contested.getOrDefault(old, NONE);
    }
}
