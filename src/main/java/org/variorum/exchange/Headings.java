package org.variorum.exchange;

import java.util.BitSet;
import java.util.List;

/// Finds the headings of a plain text: short lines that stand alone, do not end like a sentence,
/// and have text under them.
final class Headings {

    /// A title, a subtitle and a first heading may follow each other; more short lines than that
    /// are a list or a poem, and only the last of them heads the text that follows.
    private static final int MOST_IN_A_ROW = 3;

    private static final int HEAD = 6;

    private final List<Piece> pieces;
    private final boolean wrapped;

    private Headings(List<Piece> pieces, boolean wrapped) {
        this.pieces = pieces;
        this.wrapped = wrapped;
    }

    /// The indexes of the pieces that are headings.
    static BitSet in(List<Piece> pieces, boolean wrapped) {
        return new Headings(pieces, wrapped).find();
    }

    private BitSet find() {
        var headings = new BitSet(pieces.size());
        for (var index = 0; index < pieces.size(); index++) {
            if (!isCandidate(index)) {
                continue;
            }
            var row = new BitSet();
            while (index < pieces.size() && (isCandidate(index) || isByline(index))) {
                row.set(index, isCandidate(index));
                index++;
            }
            if (index < pieces.size()) {
                headings.or(headed(row, pieces.get(index)));
            }
        }
        return headings;
    }

    /// Those of a row of short lines that head the text under it.
    private BitSet headed(BitSet row, Piece text) {
        var heads = new BitSet();
        row.stream()
                .skip(row.cardinality() > MOST_IN_A_ROW ? row.cardinality() - 1 : 0)
                .filter(index -> wrapped || isHeadedBy(text, pieces.get(index)))
                .forEach(heads::set);
        return heads;
    }

    private static boolean isHeadedBy(Piece text, Piece heading) {
        var first = text.first();
        return text.length() > heading.length()
                || first.isItem()
                || first.isNote()
                || first.quotation() > 0;
    }

    /// Pieces that begin like `1. ` are headings only where no list is about.
    private boolean isCandidate(int index) {
        var piece = pieces.get(index);
        return piece.alone()
                && piece.first().couldBeHeading()
                && !isByline(index)
                && !(piece.first().isOrdered() && (isItem(index - 1) || isItem(index + 1)));
    }

    private boolean isByline(int index) {
        return index < HEAD && pieces.get(index).alone() && pieces.get(index).first().isByline();
    }

    private boolean isItem(int index) {
        return index >= 0 && index < pieces.size() && pieces.get(index).first().isItem();
    }
}
