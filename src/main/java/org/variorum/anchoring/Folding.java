package org.variorum.anchoring;

import java.text.Normalizer;
import java.util.Locale;

/// What two spellings of a word have in common: the form in which words are compared, never shown
/// and never stored.
///
/// Case, composed and decomposed accents, ligatures, full-width and presentation forms, straight
/// and curly quotes, all dashes, soft hyphens and joiners make no difference. Superscripts and
/// fractions do: `10²` is not `102`, so numbers that are no decimal digits stay as they are.
final class Folding {

    private static final String SINGLE_QUOTES = "'‘’‚‛′ʼ‹›`´";
    private static final String DOUBLE_QUOTES = "\"“”„‟«»″「」『』〝〞";
    private static final String DASHES = "-‐‑‒–—―−﹘﹣－⸺⸻";

    private Folding() {}

    /// The form of a word or mark for comparison; empty if it consists of invisible characters
    /// only.
    static String fold(String raw) {
        var folded = new StringBuilder(raw.length());
        compatible(raw)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::isVisible)
                .map(Folding::plain)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /// As it is but for quotes, dashes, composition and invisible characters: what remains is a
    /// difference that a reader calls one, capital letters among them.
    static String soften(String raw) {
        var soft = new StringBuilder(raw.length());
        compatible(raw)
                .codePoints()
                .filter(Folding::isVisible)
                .map(Folding::plain)
                .forEach(soft::appendCodePoint);
        return soft.toString();
    }

    static boolean isSingleQuote(int character) {
        return SINGLE_QUOTES.indexOf(character) >= 0;
    }

    static boolean isDash(int character) {
        return DASHES.indexOf(character) >= 0;
    }

    private static String compatible(String raw) {
        var keepsNumbers =
                raw.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
        return Normalizer.normalize(raw, keepsNumbers ? Normalizer.Form.NFC : Normalizer.Form.NFKC);
    }

    /// Tatweel only stretches an Arabic word.
    private static boolean isVisible(int character) {
        return Character.getType(character) != Character.FORMAT
                && character != 0x0640
                && !(character >= 0xFE00 && character <= 0xFE0F);
    }

    private static int plain(int character) {
        if (character < 0x80) {
            return character == '`' ? '\'' : character;
        }
        if (isSingleQuote(character)) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(character) >= 0) {
            return '"';
        }
        return isDash(character) ? '-' : character;
    }
}
