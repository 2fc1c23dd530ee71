package org.variorum.anchoring;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// An index of the pairs of neighbouring words of a text, so that places that share some with a
/// quote are found without reading the text again.
final class Pairs {

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

    /// Writes where the pair at this index of a text occurs here, if that is seldom enough.
    ///
    /// @param most more places than this say nothing and are left out
    /// @return how many were written to `places` from `from` on
    int find(Words others, int index, int most, int[] places, int from) {
        var hash = hash(others, index) << 32;
        var at = Arrays.binarySearch(entries, hash);
        at = at >= 0 ? at : -at - 1;
        var count = 0;
        while (at + count < entries.length && entries[at + count] >>> 32 == hash >>> 32) {
            if (++count > most) {
                return 0;
            }
        }
        for (var index2 = 0; index2 < count; index2++) {
            places[from + index2] = (int) entries[at + index2];
        }
        return count;
    }
}
