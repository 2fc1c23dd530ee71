package org.variorum.anchoring;

import java.text.BreakIterator;
import java.util.Locale;

/// Arithmetic on spans that needs to look at the text.
public final class Spans {

    private Spans() {}

    /// The smallest span around this one that begins and ends between characters as readers see
    /// them: no letter is parted from its accent, no emoji and no surrogate pair is cut. An empty
    /// span stays empty and moves to the border at or before it.
    ///
    /// @throws IndexOutOfBoundsException if the span reaches beyond the text
    public static Span snap(String text, Span span) {
        if (!span.fits(text.length())) {
            throw new IndexOutOfBoundsException(span + " in a text of " + text.length());
        }
        var start = borderAtOrBefore(text, span.start());
        return new Span(start, span.isEmpty() ? start : borderAtOrAfter(text, span.end()));
    }

    private static int borderAtOrBefore(String text, int offset) {
        if (isPlainBorder(text, offset)) {
            return offset;
        }
        var from = plainBorderBefore(text, offset);
        var borders = bordersFrom(text, from, plainBorderAfter(text, offset));
        return from
                + (borders.isBoundary(offset - from)
                        ? offset - from
                        : borders.preceding(offset - from));
    }

    private static int borderAtOrAfter(String text, int offset) {
        if (isPlainBorder(text, offset)) {
            return offset;
        }
        var from = plainBorderBefore(text, offset);
        var borders = bordersFrom(text, from, plainBorderAfter(text, offset));
        return from
                + (borders.isBoundary(offset - from)
                        ? offset - from
                        : borders.following(offset - from));
    }

    /// The JDK's iterator reads all it is given before the first answer, so it gets only the few
    /// characters in question, between two borders that need no table.
    private static BreakIterator bordersFrom(String text, int from, int to) {
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text.substring(from, to));
        return borders;
    }

    private static int plainBorderBefore(String text, int offset) {
        var border = offset;
        do {
            border--;
        } while (!isPlainBorder(text, border));
        return border;
    }

    private static int plainBorderAfter(String text, int offset) {
        var border = offset;
        do {
            border++;
        } while (!isPlainBorder(text, border));
        return border;
    }

    /// Between two ASCII characters there is always a border, except inside CR LF.
    private static boolean isPlainBorder(String text, int offset) {
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        var before = text.charAt(offset - 1);
        var after = text.charAt(offset);
        return before < 0x80 && after < 0x80 && !(before == '\r' && after == '\n');
    }
}
