package org.variorum.anchoring;

/// The words of a span with a little of their surroundings: enough to find them again, and to prove
/// that they were found.
///
/// @param exact the words themselves
/// @param prefix up to [#CONTEXT] UTF-16 units before them, fewer at the beginning of the text
/// @param suffix up to [#CONTEXT] UTF-16 units after them, fewer at the end of the text
public record Quote(String exact, String prefix, String suffix) {

    /// How much of the surroundings is kept on either side, in UTF-16 units; one less where a
    /// surrogate pair would be cut.
    public static final int CONTEXT = 32;

    /// The quote of a span.
    ///
    /// @throws IndexOutOfBoundsException if the span reaches beyond the text
    public static Quote of(String text, Span span) {
        var from = Math.max(0, span.start() - CONTEXT);
        var to = Math.min(text.length(), span.end() + CONTEXT);
        return new Quote(
                span.in(text),
                text.substring(cutsPair(text, from) ? from + 1 : from, span.start()),
                text.substring(span.end(), cutsPair(text, to) ? to - 1 : to));
    }

    /// Whether exactly these words stand at this place. The surroundings may differ: they help to
    /// find the words, they are not part of them.
    public boolean standsAt(String text, Span span) {
        return span.fits(text.length())
                && span.length() == exact.length()
                && text.startsWith(exact, span.start());
    }

    private static boolean cutsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
