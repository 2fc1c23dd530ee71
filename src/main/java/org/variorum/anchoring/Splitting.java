package org.variorum.anchoring;

import java.util.Arrays;

/// Finds the words and marks of a text in one pass.
///
/// A word is a run of letters, digits, accents and apostrophes between letters; in scripts without
/// spaces (Chinese, Japanese, Thai, Lao, Burmese, Khmer) each character is one. A mark is a symbol
/// or a run of the same punctuation (`...`, `--`, `**`); an emoji is one with all its modifiers.
final class Splitting {

    int[] starts;
    int[] ends;
    int[] numbers;
    int size;

    private final String text;
    private final Vocabulary vocabulary;
    private char[] buffer = new char[64];

    Splitting(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        var capacity = text.length() / 5 + 16;
        starts = new int[capacity];
        ends = new int[capacity];
        numbers = new int[capacity];
    }

    void run() {
        var offset = 0;
        while (offset < text.length()) {
            var character = text.codePointAt(offset);
            if (isBlank(character)) {
                offset += Character.charCount(character);
            } else {
                var end = endOf(offset, character);
                add(offset, end);
                offset = end;
            }
        }
    }

    private int endOf(int start, int first) {
        var next = start + Character.charCount(first);
        if (standsAlone(first)) {
            return behindAccents(next);
        }
        if (isWordly(first)) {
            return endOfWord(next);
        }
        return isRegional(first) && next < text.length() && isRegional(text.codePointAt(next))
                ? next + 2
                : endOfMark(next, first);
    }

    private int endOfWord(int from) {
        var offset = from;
        while (offset < text.length()) {
            var character = text.codePointAt(offset);
            if (standsAlone(character)
                    || !isWordly(character) && !isAccent(character) && !joins(offset)) {
                break;
            }
            offset += Character.charCount(character);
        }
        return offset;
    }

    private int endOfMark(int from, int mark) {
        var offset = from;
        while (offset < text.length() && continues(mark, text.codePointAt(offset))) {
            offset++;
        }
        return offset > from ? offset : behindAccents(offset);
    }

    private static boolean continues(int mark, int next) {
        return Folding.isDash(mark) && next < 0x10000
                ? Folding.isDash(next)
                : mark == next && next < 0x80 && mark != '"';
    }

    /// Behind accents and, for emoji, skin tones and what is joined to it.
    private int behindAccents(int from) {
        var offset = from;
        while (offset < text.length()) {
            var character = text.codePointAt(offset);
            if (!isAccent(character) && !(character >= 0x1F3FB && character <= 0x1F3FF)) {
                break;
            }
            offset += Character.charCount(character);
            if (character == 0x200D && offset < text.length() && isSymbol(offset)) {
                offset += Character.charCount(text.codePointAt(offset));
            }
        }
        return offset;
    }

    private boolean isSymbol(int offset) {
        var character = text.codePointAt(offset);
        return !isWordly(character) && !isBlank(character);
    }

    /// An apostrophe between letters, a point or comma between digits.
    private boolean joins(int offset) {
        if (offset + 1 >= text.length()) {
            return false;
        }
        var character = text.charAt(offset);
        var before = text.charAt(offset - 1);
        var after = text.charAt(offset + 1);
        return (character == '\'' || character == '’' || character == 'ʼ')
                        && Character.isLetter(before)
                        && Character.isLetter(after)
                || (character == '.' || character == ',')
                        && Character.isDigit(before)
                        && Character.isDigit(after);
    }

    private static boolean isBlank(int character) {
        return character <= ' '
                || character >= 0x7F
                        && (Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT);
    }

    private static boolean isWordly(int character) {
        return character < 0x80
                ? character >= '0' && character <= '9'
                        || (character | 0x20) >= 'a' && (character | 0x20) <= 'z'
                : Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.OTHER_NUMBER
                        || Character.getType(character) == Character.LETTER_NUMBER
                        || Character.getType(character) == Character.NON_SPACING_MARK
                        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAccent(int character) {
        if (character < 0x300) {
            return character == 0xAD;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT ->
                    true;
            default -> false;
        };
    }

    private static boolean standsAlone(int character) {
        return character >= 0xE00
                && (character <= 0xEFF && Character.isLetter(character)
                        || character >= 0x1000 && character <= 0x109F
                        || character >= 0x1780 && character <= 0x17FF
                        || character >= 0x3040 && character <= 0x30FF && character != 0x30FB
                        || Character.isIdeographic(character));
    }

    private static boolean isRegional(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }

    /// Folds the word and keeps it, unless nothing of it is visible.
    private void add(int start, int end) {
        if (buffer.length < end - start) {
            buffer = new char[2 * (end - start)];
        }
        var length = foldedPlainly(start, end);
        if (length < 0) {
            var folded = Folding.fold(text.substring(start, end));
            length = folded.length();
            buffer = buffer.length < length ? new char[2 * length] : buffer;
            folded.getChars(0, length, buffer, 0);
        }
        length = shortened(length);
        if (length == 0) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        numbers[size++] = vocabulary.number(buffer, length);
    }

    /// Most words are ASCII and need no tables; -1 for the others.
    private int foldedPlainly(int start, int end) {
        for (var offset = start; offset < end; offset++) {
            var character = text.charAt(offset);
            if (character >= 0x80) {
                return -1;
            }
            buffer[offset - start] =
                    character >= 'A' && character <= 'Z'
                            ? (char) (character + 0x20)
                            : character == '`' ? '\'' : character;
        }
        return end - start;
    }

    /// `--` is a dash, `''` a double quote.
    private int shortened(int length) {
        if (length >= 2 && buffer[0] == '-') {
            return 1;
        }
        if (length == 2 && buffer[0] == '\'' && buffer[1] == '\'') {
            buffer[0] = '"';
            return 1;
        }
        return length;
    }
}
