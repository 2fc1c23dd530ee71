package org.variorum.ui.versions;

import java.util.ArrayList;
import java.util.List;

/// A paragraph of two texts that were written into one another.
///
/// @param changed false for one that is only there to show where one is
/// @param apart whether paragraphs are left out before it
record Excerpt(List<Piece> pieces, boolean changed, boolean apart) {

    /// What became of some words.
    enum Kind {
        KEPT,
        DELETED,
        INSERTED,
        /// In both texts; this is where they were.
        MOVED_AWAY,
        /// In both texts; this is where they are now.
        MOVED_HERE,
        /// Unchanged words that are left out.
        GAP
    }

    /// Words with what became of them; a gap shows none.
    record Piece(Kind kind, String text) {}

    /// Kept words beside a change are shown to this many UTF-16 units.
    private static final int CONTEXT = 140;

    /// The changed rows of all, each with the one before and the one behind; long stretches without
    /// a change are shortened.
    static List<Excerpt> changedOf(List<List<Piece>> rows) {
        var selected = new ArrayList<Excerpt>();
        var last = -1;
        for (var index = 0; index < rows.size(); index++) {
            var changed = isChanged(rows, index);
            if (changed || isChanged(rows, index - 1) || isChanged(rows, index + 1)) {
                selected.add(new Excerpt(shortened(rows.get(index)), changed, last != index - 1));
                last = index;
            }
        }
        return selected;
    }

    private static boolean isChanged(List<List<Piece>> rows, int index) {
        return index >= 0
                && index < rows.size()
                && rows.get(index).stream().anyMatch(piece -> piece.kind() != Kind.KEPT);
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        var shortened = new ArrayList<Piece>();
        for (var index = 0; index < pieces.size(); index++) {
            var piece = pieces.get(index);
            if (piece.kind() != Kind.KEPT || piece.text().length() <= 2 * CONTEXT) {
                shortened.add(piece);
                continue;
            }
            var last = index == pieces.size() - 1;
            if (index > 0 || last) {
                shortened.add(new Piece(Kind.KEPT, beginning(piece.text())));
            }
            shortened.add(new Piece(Kind.GAP, ""));
            if (!last) {
                shortened.add(new Piece(Kind.KEPT, ending(piece.text())));
            }
        }
        return shortened;
    }

    /// Whole words, or whole characters where there is no space near.
    private static String beginning(String text) {
        var end = text.lastIndexOf(' ', CONTEXT);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, CONTEXT / 2));
    }

    private static String ending(String text) {
        var start = text.indexOf(' ', text.length() - CONTEXT);
        return text.substring(
                start > 0 ? start + 1 : text.offsetByCodePoints(text.length(), -CONTEXT / 2));
    }
}
