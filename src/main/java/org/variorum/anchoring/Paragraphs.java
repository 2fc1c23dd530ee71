package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.List;

/// Paragraphs of a text of which nothing is known but its characters.
final class Paragraphs {

    private Paragraphs() {}

    /// Spans without blank lines in them if the text has any, its lines otherwise; in order,
    /// without the white space around them. Empty for a blank text.
    static List<Span> of(String text) {
        var byBlankLines = split(text, 2);
        return byBlankLines.size() > 1 ? byBlankLines : split(text, 1);
    }

    private static List<Span> split(String text, int lineEnds) {
        var spans = new ArrayList<Span>();
        var start = -1;
        var end = 0;
        var seen = 0;
        for (var offset = 0; offset < text.length(); offset++) {
            var character = text.charAt(offset);
            if (character == '\n') {
                seen++;
            } else if (!Character.isWhitespace(character)) {
                if (start >= 0 && seen >= lineEnds) {
                    spans.add(new Span(start, end));
                    start = -1;
                }
                start = start < 0 ? offset : start;
                end = offset + 1;
                seen = 0;
            }
        }
        if (start >= 0) {
            spans.add(new Span(start, end));
        }
        return List.copyOf(spans);
    }
}
