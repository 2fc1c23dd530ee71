package org.variorum.anchoring;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// An index of the pairs of neighbouring words of a text, so that places that share some with a
/// quote are found without reading the text again.
final class Pairs {

    static final int NOWHERE = -1;
    static final int SEVERAL = -2;

    private static final int MOST = 48;

    private final Words words;
    private final long[] entries;

    /// @param open which words may be found
    Pairs(Words words, IntPredicate open) {
        this.words = words;
        var found = new long[Math.max(0, words.size() - 1)];
        var size = 0;
        var wasOpen = words.size() > 0 && open.test(0);
        for (var index = 1; index < words.size(); index++) {
            var isOpen = open.test(index);
            if (wasOpen && isOpen) {
                found[size++] = hash(words, index - 1) << 32 | (index - 1);
            }
            wasOpen = isOpen;
        }
        entries = Arrays.copyOf(found, size);
        Arrays.sort(entries);
    }

    private static long hash(Words words, int index) {
        var mixed =
                (words.number(index) * 0x9E3779B97F4A7C15L + words.number(index + 1))
                        * 0xD6E8FEB86659FD93L;
        return mixed >>> 33;
    }

    /// Whether there is nothing to find.
    boolean isEmpty() {
        return entries.length == 0;
    }

    Words words() {
        return words;
    }

    /// Whether the words of a text from one index to another stand here, one after the other.
    boolean contain(Words others, int from, int to) {
        return only(others, from, to) != NOWHERE;
    }

    /// Where these words stand, one after the other; [#NOWHERE], or [#SEVERAL] if that is at more
    /// places than one.
    int only(Words others, int from, int to) {
        var places = new int[MOST];
        for (var index = from; index + 1 < to; index++) {
            var count = find(others, index, MOST, places, 0);
            if (count >= 0) {
                var only = NOWHERE;
                for (var place = 0; place < count && only != SEVERAL; place++) {
                    var start = places[place] - (index - from);
                    if (matches(others, from, to, start)) {
                        only = only == NOWHERE ? start : SEVERAL;
                    }
                }
                return only;
            }
        }
        return NOWHERE;
    }

    private boolean matches(Words others, int from, int to, int at) {
        if (at < 0 || at + to - from > words.size()) {
            return false;
        }
        for (var index = from; index < to; index++) {
            if (others.number(index) != words.number(at + index - from)) {
                return false;
            }
        }
        return true;
    }

    /// Writes where the pair at this index of a text occurs here, if that is seldom enough.
    ///
    /// @param most more places than this say nothing and are left out
    /// @return how many were written to `places` from `from` on; -1 for more than `most`
    int find(Words others, int index, int most, int[] places, int from) {
        var hash = hash(others, index) << 32;
        var at = Arrays.binarySearch(entries, hash);
        at = at >= 0 ? at : -at - 1;
        var count = 0;
        while (at + count < entries.length && entries[at + count] >>> 32 == hash >>> 32) {
            if (++count > most) {
                return -1;
            }
        }
        for (var index2 = 0; index2 < count; index2++) {
            places[from + index2] = (int) entries[at + index2];
        }
        return count;
    }
}
