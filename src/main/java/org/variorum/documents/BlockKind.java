package org.variorum.documents;

/// What a block of a text is.
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    ITEM,
    QUOTE,
    CODE,
    NOTE
}
