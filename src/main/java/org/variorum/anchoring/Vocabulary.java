package org.variorum.anchoring;

import java.util.Arrays;

/// Gives equal numbers to words that are equal when folded, so that two texts compare by numbers;
/// counts them, since a common word tells less about a place than a rare one.
final class Vocabulary {

    /// Up to this many occurrences in both texts a word is rare however short the texts are.
    private static final int RARE = 8;

    /// A word is common when it makes up more than one in this many.
    private static final int COMMON = 300;

    private static final float MARK = 0.1f;
    private static final float COMMON_WORD = 0.3f;
    private static final float RARE_CHARACTER = 0.6f;

    private String[] words = new String[1 << 12];
    private int[] counts = new int[1 << 12];
    private int[] table = new int[1 << 14];
    private int size;
    private int total;

    Vocabulary() {
        Arrays.fill(table, -1);
    }

    /// The number of the folded word, counted once more.
    int number(char[] folded, int length) {
        var hash = 0;
        for (var index = 0; index < length; index++) {
            hash = 31 * hash + folded[index];
        }
        var slot = spread(hash);
        while (table[slot] >= 0 && !isWord(table[slot], folded, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        if (table[slot] < 0) {
            table[slot] = add(new String(folded, 0, length));
        }
        var number = table[slot];
        counts[number]++;
        total++;
        if (size * 2 > table.length) {
            rehash();
        }
        return number;
    }

    int size() {
        return size;
    }

    String word(int number) {
        return words[number];
    }

    /// Whether it is punctuation or a symbol rather than a word.
    boolean isMark(int number) {
        return !Character.isLetterOrDigit(words[number].codePointAt(0));
    }

    /// How much each word tells about a place, by number: 1 for a rare word, a third for a common
    /// one, next to nothing for punctuation.
    float[] weights() {
        var weights = new float[size];
        var common = Math.max(RARE, total / COMMON);
        for (var number = 0; number < size; number++) {
            weights[number] = weight(number, common);
        }
        return weights;
    }

    private float weight(int number, int common) {
        if (isMark(number)) {
            return MARK;
        }
        if (counts[number] > common) {
            return COMMON_WORD;
        }
        return Character.isIdeographic(words[number].codePointAt(0)) ? RARE_CHARACTER : 1;
    }

    private int add(String word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        words[size] = word;
        return size++;
    }

    private boolean isWord(int number, char[] folded, int length) {
        var word = words[number];
        if (word.length() != length) {
            return false;
        }
        for (var index = 0; index < length; index++) {
            if (word.charAt(index) != folded[index]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        table = new int[2 * table.length];
        Arrays.fill(table, -1);
        for (var number = 0; number < size; number++) {
            var slot = spread(words[number].hashCode());
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = number;
        }
    }

    private int spread(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & (table.length - 1);
    }
}
