package org.variorum.documents;

/// What a stretch inside a block is.
public enum InlineKind {
    EMPHASIS,
    STRONG,
    CODE,
    LINK,
    FOOTNOTE_REF,
    HIDDEN
}
