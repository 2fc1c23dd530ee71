package org.variorum.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line of a plain text that is not blank, without the white space around it.
///
/// @param start its first visible character
/// @param end after its last visible character
/// @param indent the width of the white space before it, a TAB counting 4
/// @param afterBlank whether a blank line, or nothing, comes before it
record Line(String text, int start, int end, int indent, boolean afterBlank) {

    private static final int SHORT = 80;
    private static final int TAB = 4;

    /// A row of stars or dashes is a divider, no item.
    private static final Pattern BULLET =
            Pattern.compile("[-*•][ \\t]+(?=[^\\p{L}\\p{N}]{0,40}[\\p{L}\\p{N}])");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}[.)][ \\t]+(?=\\S)");
    private static final Pattern QUOTED = Pattern.compile(">[ \\t]?");
    private static final Pattern AUTHOR = Pattern.compile("(?:By|BY|by) \\p{Lu}.*");

    /// How a sentence, a clause or an announcement ends, also inside quotes and brackets.
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;,。！？：；，、][\"'”’»›)\\]]*$");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /// The lines that are not blank, in order.
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        var afterBlank = true;
        for (var from = 0; from <= text.length(); ) {
            var feed = text.indexOf('\n', from);
            var to = feed < 0 ? text.length() : feed;
            var start = from;
            var indent = 0;
            while (start < to && PlainUnicode.isSpace(text.charAt(start))) {
                indent += text.charAt(start) == '\t' ? TAB : 1;
                start++;
            }
            var end = to;
            while (end > start && PlainUnicode.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Line(text, start, end, indent, afterBlank));
            }
            afterBlank = start == end;
            from = to + 1;
        }
        return lines;
    }

    int length() {
        return end - start;
    }

    boolean isShort() {
        return length() <= SHORT;
    }

    /// How many characters of it mark a list item with a bullet: `- `; 0 if it has none.
    int bullet() {
        return lengthOf(BULLET);
    }

    boolean isItem() {
        return bullet() > 0 || isOrdered();
    }

    /// Whether it begins like an item of a numbered list: `1. `.
    boolean isOrdered() {
        return lengthOf(ORDINAL) > 0;
    }

    /// How many characters of it mark a quotation: `> `; 0 if it is none.
    int quotation() {
        return lengthOf(QUOTED);
    }

    boolean isNote() {
        return Footnotes.isLabelAt(text, start, end);
    }

    boolean announces() {
        return text.charAt(end - 1) == ':';
    }

    /// Whether it names the author, as the lines under a title do.
    boolean isByline() {
        return isShort() && AUTHOR.matcher(text).region(start, end).matches();
    }

    /// Whether it could be a heading, as far as it can say itself: short, with a letter, and not
    /// ended like a sentence.
    boolean couldBeHeading() {
        return isShort()
                && bullet() == 0
                && quotation() == 0
                && !isNote()
                && LETTER.matcher(text).region(start, end).find()
                && !SENTENCE_END.matcher(text).region(start, end).find();
    }

    private int lengthOf(Pattern pattern) {
        var matcher = pattern.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.end() - start : 0;
    }
}
