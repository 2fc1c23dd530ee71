package org.variorum.exchange;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Structure;

/// Finds the structure of a plain text. Line feeds inside a paragraph that was broken by hand stay
/// characters of the text; list bullets and the `>` of quoted lines are hidden.
final class PlainTextReader {

    private final String text;
    private final List<Piece> pieces;
    private final BitSet headings;
    private final Parts parts = new Parts();

    /// How far the items around are indented, the innermost last; empty outside a list.
    private final ArrayDeque<Integer> indents = new ArrayDeque<>();

    private PlainTextReader(String text) {
        var lines = Line.of(text);
        var wrapped = Pieces.areWrapped(lines);
        this.text = text;
        this.pieces = Pieces.of(lines, wrapped);
        this.headings = Headings.in(pieces, wrapped);
    }

    static Structure read(String text) {
        return new PlainTextReader(text).read();
    }

    private Structure read() {
        for (var index = 0; index < pieces.size(); index++) {
            var piece = pieces.get(index);
            if (headings.get(index)) {
                indents.clear();
                add(BlockKind.HEADING, piece, index == 0 ? 1 : 2);
            } else if (piece.first().isItem()) {
                add(BlockKind.ITEM, piece, depthOf(piece.first()));
                parts.hide(piece.start(), piece.start() + piece.first().bullet());
            } else {
                indents.clear();
                add(piece);
            }
        }
        return parts.toStructure(text);
    }

    private void add(Piece piece) {
        if (piece.first().quotation() == 0) {
            add(BlockKind.PARAGRAPH, piece, 0);
            return;
        }
        add(BlockKind.QUOTE, piece, 0);
        for (var line : piece.lines()) {
            parts.hide(line.start(), line.start() + line.quotation());
        }
    }

    private void add(BlockKind kind, Piece piece, int level) {
        parts.block(kind, piece.start(), piece.end(), level);
    }

    private int depthOf(Line item) {
        while (!indents.isEmpty() && indents.getLast() > item.indent()) {
            indents.removeLast();
        }
        if (indents.isEmpty() || indents.getLast() < item.indent()) {
            indents.addLast(item.indent());
        }
        return indents.size();
    }
}
