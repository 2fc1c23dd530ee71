package org.variorum.anchoring;

import java.util.Arrays;

/// Approximate matching of one string against others, 64 rows of the edit-distance matrix at a
/// time: G. Myers, *A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming*, Journal of the ACM 46(3), 1999; for strings of any length and for the whole
/// distance as H. Hyyrö describes in *A bit-vector algorithm for computing Levenshtein and Damerau
/// edit distances*, Nordic Journal of Computing 10, 2003.
///
/// Time is the length of the text times the length of the pattern over 64, whatever they contain.
final class Pattern {

    private final int length;
    private final int blocks;
    private final long lastBit;
    private final long[] ascii;
    private char[] keys = new char[16];
    private long[] masks;
    private int others;
    private final long[] plus;
    private final long[] minus;
    private final long[] none;

    /// @param pattern may be empty; is compared by UTF-16 unit
    Pattern(String pattern) {
        length = pattern.length();
        blocks = Math.max(1, (length + 63) / 64);
        lastBit = 1L << ((Math.max(1, length) - 1) & 63);
        ascii = new long[128 * blocks];
        masks = new long[16 * blocks];
        plus = new long[blocks];
        minus = new long[blocks];
        none = new long[blocks];
        for (var index = 0; index < length; index++) {
            mark(pattern.charAt(index), index);
        }
    }

    /// Where a pattern was found.
    ///
    /// @param end the offset behind it
    /// @param distance the edits it takes to make the pattern of what stands there
    record Match(int end, int distance) {}

    /// The edits (insert, delete or replace one unit) that make the pattern of the text.
    static int distance(String one, String other) {
        return one.length() < other.length()
                ? new Pattern(one).distance(other)
                : new Pattern(other).distance(one);
    }

    int distance(String text) {
        if (length == 0) {
            return text.length();
        }
        reset();
        var distance = length;
        for (var index = 0; index < text.length(); index++) {
            distance += advance(text.charAt(index), 1);
        }
        return distance;
    }

    /// The best place of the pattern anywhere in the text, the first of equals; for an empty text
    /// its beginning, with the distance of deleting all.
    Match search(String text) {
        reset();
        var best = new Match(0, length);
        var distance = length;
        for (var index = 0; index < text.length() && length > 0; index++) {
            distance += advance(text.charAt(index), 0);
            if (distance < best.distance()) {
                best = new Match(index + 1, distance);
            }
        }
        return best;
    }

    /// The best beginning of the text for the whole pattern: which of its beginnings takes fewest
    /// edits, the longest of equals.
    Match searchAtStart(String text) {
        reset();
        var best = new Match(0, length);
        var distance = length;
        for (var index = 0; index < text.length() && length > 0; index++) {
            distance += advance(text.charAt(index), 1);
            if (distance <= best.distance()) {
                best = new Match(index + 1, distance);
            }
        }
        return best;
    }

    private void reset() {
        Arrays.fill(plus, -1);
        Arrays.fill(minus, 0);
    }

    /// One column: what it adds to the distance in the last row, -1, 0 or 1.
    private int advance(char character, int carry) {
        var table = character < 128 ? ascii : masksOf(character);
        var from = character < 128 ? character * blocks : slotOf(character) * blocks;
        if (table == none) {
            from = 0;
        }
        for (var block = 0; block < blocks; block++) {
            var equal = table[from + block];
            carry = step(block, equal, carry, block == blocks - 1 ? lastBit : Long.MIN_VALUE);
        }
        return carry;
    }

    private int step(int block, long equal, int carry, long bit) {
        var vertical = equal | minus[block];
        if (carry < 0) {
            equal |= 1;
        }
        var horizontal = (((equal & plus[block]) + plus[block]) ^ plus[block]) | equal;
        var rise = minus[block] | ~(horizontal | plus[block]);
        var fall = plus[block] & horizontal;
        var out = (rise & bit) != 0 ? 1 : (fall & bit) != 0 ? -1 : 0;
        rise = rise << 1 | (carry > 0 ? 1 : 0);
        fall = fall << 1 | (carry < 0 ? 1 : 0);
        plus[block] = fall | ~(vertical | rise);
        minus[block] = rise & vertical;
        return out;
    }

    private void mark(char character, int index) {
        if (character < 128) {
            ascii[character * blocks + index / 64] |= 1L << (index & 63);
            return;
        }
        if (2 * others >= keys.length) {
            grow();
        }
        var slot = slotOf(character);
        if (keys[slot] == 0) {
            keys[slot] = character;
            others++;
        }
        masks[slot * blocks + index / 64] |= 1L << (index & 63);
    }

    private long[] masksOf(char character) {
        return others > 0 && keys[slotOf(character)] == character ? masks : none;
    }

    private int slotOf(char character) {
        var slot = (character * 0x9E3779B9 >>> 12) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != character) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldMasks = masks;
        keys = new char[2 * oldKeys.length];
        masks = new long[2 * oldMasks.length];
        for (var old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                var slot = slotOf(oldKeys[old]);
                keys[slot] = oldKeys[old];
                System.arraycopy(oldMasks, old * blocks, masks, slot * blocks, blocks);
            }
        }
    }
}
