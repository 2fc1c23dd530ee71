package org.variorum.annotations;

import org.variorum.Refusal;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// What a person selected on screen.
///
/// @param version the version they had before them
/// @param span where, in UTF-16 units of that version's text
/// @param quote the words they saw there; compared with the text, so that a mark never lands on
///   others
public record Selection(VersionId version, Span span, String quote) {

    /// A selection from offsets as they come from outside, where nobody has checked them.
    ///
    /// @param start inclusive
    /// @param end exclusive
    /// @throws Refusal `selection-outside` if the start is negative or after the end
    public static Selection of(VersionId version, int start, int end, String quote) {
        if (start < 0 || end < start) {
            throw Refusal.field("span", "selection-outside");
        }
        return new Selection(version, new Span(start, end), quote);
    }

    /// The selection of this stretch of the version's own text.
    ///
    /// @param text the whole text of the version
    /// @throws Refusal `selection-outside` if the span reaches beyond the text
    public static Selection in(VersionId version, String text, Span span) {
        if (span.end() > text.length()) {
            throw Refusal.field("span", "selection-outside");
        }
        return new Selection(version, span, text.substring(span.start(), span.end()));
    }
}
