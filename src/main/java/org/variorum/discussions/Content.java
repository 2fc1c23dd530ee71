package org.variorum.discussions;

import java.util.List;
import java.util.regex.Pattern;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.annotations.PassageId;

/// What an author decides about a post.
///
/// @param body Markdown as it was written, but for line ends (LF), blank lines before and white
///   space after it
/// @param citations each passage once, in the author's order
record Content(Stance stance, String body, List<PassageId> citations) {

    static final int MAX_BODY = 20_000;
    static final int MAX_CITATIONS = 50;

    private static final Pattern BLANK_LINES_BEFORE = Pattern.compile("\\A(?:[ \\t]*+\\n)++");

    /// @throws Refusal `blank`, `too-long`, `invisible` of the body, `too-many-citations`
    static Content checked(Stance stance, String body, List<PassageId> citations) {
        var distinct = citations.stream().distinct().toList();
        if (distinct.size() > MAX_CITATIONS) {
            throw Refusal.field("citations", "too-many-citations", MAX_CITATIONS, distinct.size());
        }
        return new Content(stance, checkedBody(body), distinct);
    }

    /// Not stripped at its beginning: four blanks before the first line make it code.
    private static String checkedBody(String body) {
        var lines = body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        var text = BLANK_LINES_BEFORE.matcher(lines).replaceFirst("");
        Limits.requiredText("body", text, MAX_BODY);
        if (text.length() > MAX_BODY) {
            throw Refusal.field("body", "too-long", MAX_BODY, text.length());
        }
        return text;
    }
}
