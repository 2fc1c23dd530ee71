package org.variorum.documents;

/// What a stretch inside a block is.
public enum InlineKind {
    EMPHASIS,
    STRONG,
    CODE,
    /// The words of a link; where it leads is its `href`.
    LINK,
    /// The mark of a note, such as `[12]`.
    FOOTNOTE_REF,
    /// Signs of the markup that stay in the text but are not shown, such as `**`.
    HIDDEN
}
