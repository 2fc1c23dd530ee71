package org.variorum.documents;

import java.util.EnumSet;
import java.util.Set;

/// What a block of a text is.
public enum BlockKind {
    /// A title; its level is 1 for the document's own, up to 6.
    HEADING,
    /// A paragraph of the running text, numbered.
    PARAGRAPH,
    /// A paragraph of a list item, numbered; its level is the depth of the list, from 1. A bullet
    /// is drawn where the block begins with a hidden marker; the number of an ordered item stays in
    /// the text.
    ITEM,
    /// A paragraph of a block quotation, numbered.
    QUOTE,
    /// Lines whose breaks and blanks count: code, tables.
    CODE,
    /// A note of the text's own apparatus, such as `[1] …` at its end.
    NOTE;

    static final Set<BlockKind> NUMBERED = EnumSet.of(PARAGRAPH, ITEM, QUOTE);

    /// Whether blocks of this kind are counted in the margin.
    public boolean isNumbered() {
        return NUMBERED.contains(this);
    }
}
