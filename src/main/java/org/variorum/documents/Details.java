package org.variorum.documents;

import org.variorum.Limits;

/// What is said about a document; each is one line.
///
/// @param title up to 300 characters, required
/// @param author up to 300 characters, may be empty
/// @param source where it was published, up to 1,000 characters, may be empty
/// @param dated when, as freely as authors date: up to 40 characters, may be empty
public record Details(String title, String author, String source, String dated) {

    private static final int MAX_TITLE = 300;
    private static final int MAX_AUTHOR = 300;
    private static final int MAX_SOURCE = 1000;
    private static final int MAX_DATED = 40;

    /// Only a title.
    public static Details titled(String title) {
        return new Details(title, "", "", "");
    }

    /// The same, trimmed and within its limits.
    ///
    /// @throws Refusal `blank`, `too-long` or `invisible`, with the field
    Details checked() {
        return new Details(
                Limits.line("title", title, MAX_TITLE),
                Limits.optionalLine("author", author, MAX_AUTHOR),
                Limits.optionalLine("source", source, MAX_SOURCE),
                Limits.optionalLine("dated", dated, MAX_DATED));
    }
}
