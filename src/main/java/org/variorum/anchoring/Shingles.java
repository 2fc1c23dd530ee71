package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Finds runs of equal words around sequences that occur once on either side, as patience diff does
/// with lines (B. Cohen, 2008) and MUMmer with genomes (Delcher et al. 1999). What occurs twice
/// says nothing about which is which, so it never starts a run; it may be part of one.
///
/// Time and memory are linear in the words of the range.
final class Shingles {

    private static final int FREE = -1;
    private static final int REPEATED = -2;

    private final Words before;
    private final Words after;
    private final Range range;
    private final int length;
    private final IntPredicate oldOpen;
    private final IntPredicate newOpen;

    private final long[] hashes;
    private final int[] oldPlaces;
    private final int[] newPlaces;

    /// @param length how many words a sequence has
    /// @param oldOpen which words of the old text may be part of a run
    /// @param newOpen which words of the new text may
    Shingles(
            Words before,
            Words after,
            Range range,
            int length,
            IntPredicate oldOpen,
            IntPredicate newOpen) {
        this.before = before;
        this.after = after;
        this.range = range;
        this.length = length;
        this.oldOpen = oldOpen;
        this.newOpen = newOpen;
        var capacity = Integer.highestOneBit(Math.max(8, range.oldTo() - range.oldFrom())) << 2;
        hashes = new long[capacity];
        oldPlaces = new int[capacity];
        newPlaces = new int[capacity];
        Arrays.fill(oldPlaces, FREE);
        Arrays.fill(newPlaces, FREE);
    }

    /// The runs in the order of the old text. In the old text they do not overlap; in the new text
    /// they may, where repeated words lie between two of them.
    List<Run> runs() {
        each(before, range.oldFrom(), range.oldTo(), oldOpen, this::enterOld);
        each(after, range.newFrom(), range.newTo(), newOpen, this::enterNew);
        var places = new int[range.oldTo() - range.oldFrom()];
        Arrays.fill(places, FREE);
        for (var slot = 0; slot < oldPlaces.length; slot++) {
            if (oldPlaces[slot] >= 0 && newPlaces[slot] >= 0) {
                places[oldPlaces[slot] - range.oldFrom()] = newPlaces[slot];
            }
        }
        return grown(places);
    }

    private List<Run> grown(int[] places) {
        var runs = new ArrayList<Run>();
        var last = new Run(range.oldFrom(), range.newFrom(), 0);
        for (var index = 0; index < places.length; index++) {
            var old = range.oldFrom() + index;
            var now = places[index];
            var isCovered = old < last.oldEnd() && now - old == last.now() - last.old();
            if (now >= 0 && !isCovered && sameWords(old, now)) {
                last = grow(old, now, last.oldEnd());
                if (last.length() > 0) {
                    runs.add(last);
                }
            }
        }
        return runs;
    }

    private Run grow(int old, int now, int floor) {
        var start = 0;
        while (old + start > floor && now + start > range.newFrom()) {
            if (!isSame(old + start - 1, now + start - 1)) {
                break;
            }
            start--;
        }
        var end = 0;
        while (old + end < range.oldTo() && now + end < range.newTo()) {
            if (!isSame(old + end, now + end)) {
                break;
            }
            end++;
        }
        start = Math.max(start, floor - old);
        return new Run(old + start, now + start, Math.max(0, end - start));
    }

    private boolean isSame(int old, int now) {
        return before.number(old) == after.number(now) && oldOpen.test(old) && newOpen.test(now);
    }

    private boolean sameWords(int old, int now) {
        for (var index = 0; index < length; index++) {
            if (before.number(old + index) != after.number(now + index)) {
                return false;
            }
        }
        return true;
    }

    private interface Entry {
        void enter(long hash, int index);
    }

    /// Calls for each sequence of open words; the hash is a polynomial over the last `length`
    /// words.
    private void each(Words words, int from, int to, IntPredicate open, Entry entry) {
        var base = 0x9E3779B97F4A7C15L;
        var leaving = 1L;
        for (var index = 0; index < length; index++) {
            leaving *= base;
        }
        var hash = 0L;
        var seen = 0;
        for (var index = from; index < to; index++) {
            if (!open.test(index)) {
                hash = 0;
                seen = 0;
                continue;
            }
            hash = hash * base + words.number(index) + 1;
            if (++seen > length) {
                hash -= leaving * (words.number(index - length) + 1);
            }
            if (seen >= length) {
                entry.enter(hash ^ hash >>> 29, index - length + 1);
            }
        }
    }

    private void enterOld(long hash, int index) {
        var slot = slot(hash);
        hashes[slot] = hash;
        oldPlaces[slot] = oldPlaces[slot] == FREE ? index : REPEATED;
    }

    private void enterNew(long hash, int index) {
        var slot = slot(hash);
        if (oldPlaces[slot] >= 0) {
            newPlaces[slot] = newPlaces[slot] == FREE ? index : REPEATED;
        }
    }

    private int slot(long hash) {
        var slot = (int) (hash * 0xD6E8FEB86659FD93L >>> 33) & (hashes.length - 1);
        while (oldPlaces[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
