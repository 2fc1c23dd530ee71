package org.variorum.exchange;

import org.variorum.Refusal;

/// What every text is made of: line ends LF, no byte order mark, no control characters but TAB and
/// LF; the letters as the author wrote them, without normalisation.
final class PlainUnicode {

    private static final char MARK = '\uFEFF';

    private PlainUnicode() {}

    /// The text in that form. A form feed becomes a line feed; other control characters are refused
    /// rather than dropped, since a text without them might not be what was meant.
    static String of(String filename, String raw) {
        var text = new StringBuilder(raw.length());
        for (var index = startsWithMark(raw) ? 1 : 0; index < raw.length(); index++) {
            var unit = raw.charAt(index);
            if (unit == '\r' || unit == '\f') {
                text.append('\n');
                if (unit == '\r' && index + 1 < raw.length() && raw.charAt(index + 1) == '\n') {
                    index++;
                }
            } else if (Character.isISOControl(unit) && unit != '\t' && unit != '\n') {
                throw Refusal.of("control-characters", filename, lineAt(raw, index));
            } else {
                text.append(unit);
            }
        }
        if (isBlank(text)) {
            throw Refusal.of("blank-file", filename);
        }
        return text.toString();
    }

    /// The number of the line at an offset, from 1; LF, CR and CR LF end a line.
    static int lineAt(CharSequence raw, int offset) {
        var line = 1;
        for (var index = 0; index < offset; index++) {
            var unit = raw.charAt(index);
            var endsLine =
                    unit == '\n'
                            || (unit == '\r'
                                    && (index + 1 == raw.length()
                                            || raw.charAt(index + 1) != '\n'));
            line += endsLine ? 1 : 0;
        }
        return line;
    }

    /// White space of any kind, the no-break space included.
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /// Where the text between two offsets ends when the white space at its end is left off.
    static int withoutSpace(String text, int start, int end) {
        var index = end;
        while (index > start && isSpace(text.charAt(index - 1))) {
            index--;
        }
        return index;
    }

    private static boolean startsWithMark(String raw) {
        return !raw.isEmpty() && raw.charAt(0) == MARK;
    }

    /// Nothing to see: white space and characters without a shape of their own.
    private static boolean isBlank(CharSequence text) {
        return text.codePoints()
                .allMatch(
                        codePoint ->
                                isSpace(codePoint)
                                        || Character.getType(codePoint) == Character.FORMAT);
    }
}
