package org.variorum.anchoring;

/// A passage of the old text.
///
/// @param span where it is; may be empty, for a position between two characters
/// @param quote what it says there
public record Quoted(Span span, Quote quote) {

    /// The passage at this span, with the quote that the text gives.
    ///
    /// @throws IndexOutOfBoundsException if the span reaches beyond the text
    public static Quoted of(String text, Span span) {
        return new Quoted(span, Quote.of(text, span));
    }
}
