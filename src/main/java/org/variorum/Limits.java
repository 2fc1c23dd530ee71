package org.variorum;

import java.util.regex.Pattern;

/// The borders that every line and text of a person has to keep: trimmed, not empty, not endless,
/// no invisible tricks.
public final class Limits {

    /// Control characters (TAB and LF aside) and the bidirectional overrides that make a name read
    /// as another.
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\p{Cs}]");

    private Limits() {}

    /// One line of text: stripped, white space folded to single blanks.
    ///
    /// @param max the greatest length in UTF-16 units
    /// @throws Refusal `blank` if nothing is left, `too-long` beyond `max`, `invisible` for control
    ///   characters, bidirectional overrides and lone surrogates
    public static String line(String field, String value, int max) {
        var line = optionalLine(field, value, max);
        if (line.isEmpty()) {
            throw Refusal.field(field, "blank");
        }
        return line;
    }

    /// Like [#line] but may be empty.
    public static String optionalLine(String field, String value, int max) {
        return text(field, value.replaceAll("\\s+", " "), max);
    }

    /// Several lines of text: stripped, line ends LF; may be empty.
    ///
    /// @throws Refusal `too-long` or `invisible`
    public static String text(String field, String value, int max) {
        var text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > max) {
            throw Refusal.field(field, "too-long", max, text.length());
        }
        if (INVISIBLE.matcher(text).find()) {
            throw Refusal.field(field, "invisible");
        }
        return text;
    }

    /// Like [#text] but refuses an empty one.
    public static String requiredText(String field, String value, int max) {
        var text = text(field, value, max);
        if (text.isEmpty()) {
            throw Refusal.field(field, "blank");
        }
        return text;
    }
}
