package org.variorum.ui.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.TextDifference;
import org.variorum.anchoring.TextDifference.Edit;
import org.variorum.ui.versions.Excerpt.Kind;
import org.variorum.ui.versions.Excerpt.Piece;

/// Writes two texts into one another, paragraph by paragraph in the order of the new text, with
/// what became of the words. A paragraph that is gone stands where it was.
final class Excerpts {

    private final String oldText;
    private final List<Span> oldBlocks;
    private final String newText;
    private final List<Span> newBlocks;
    private final List<Edit> edits;
    private final BitSet pairedOld = new BitSet();
    private final int[] oldOf;
    private final int[] newOf;
    private final List<List<Piece>> rows = new ArrayList<>();

    /// The edit that is told next, how far into its deleted words, and the first paragraph of the
    /// old text that was not passed yet.
    private int edit;

    private int told;
    private int oldShown;

    private Excerpts(
            String oldText,
            List<Span> oldBlocks,
            String newText,
            List<Span> newBlocks,
            TextDifference difference) {
        this.oldText = oldText;
        this.oldBlocks = oldBlocks;
        this.newText = newText;
        this.newBlocks = newBlocks;
        this.edits = difference.edits();
        this.oldOf = nowhere(newBlocks.size());
        this.newOf = nowhere(oldBlocks.size());
        for (var pair : difference.pairs()) {
            pairedOld.set(pair.old());
            if (!pair.isMove()) {
                oldOf[pair.now()] = oldOf[pair.now()] < 0 ? pair.old() : oldOf[pair.now()];
                newOf[pair.old()] = newOf[pair.old()] < 0 ? pair.now() : newOf[pair.old()];
            }
        }
    }

    private static int[] nowhere(int size) {
        var places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    /// The paragraphs that changed, each with the one before and the one behind.
    ///
    /// @param oldBlocks the paragraphs of the old text, by which the difference counts
    /// @param newBlocks those of the new text
    static List<Excerpt> of(
            String oldText,
            List<Span> oldBlocks,
            String newText,
            List<Span> newBlocks,
            TextDifference difference) {
        var texts = new Excerpts(oldText, oldBlocks, newText, newBlocks, difference);
        texts.write();
        return Excerpt.changedOf(texts.rows);
    }

    private void write() {
        for (var now = 0; now < newBlocks.size(); now++) {
            if (oldOf[now] >= 0) {
                writeGoneBefore(oldOf[now]);
            }
            rows.add(piecesOf(now));
        }
        writeGoneBefore(oldBlocks.size());
    }

    /// The paragraphs that became none of the new ones, up to that one.
    private void writeGoneBefore(int old) {
        for (; oldShown < old; oldShown++) {
            if (!pairedOld.get(oldShown)) {
                rows.add(List.of(new Piece(Kind.DELETED, oldBlocks.get(oldShown).in(oldText))));
            }
        }
    }

    private List<Piece> piecesOf(int now) {
        var block = newBlocks.get(now);
        var pieces = new ArrayList<Piece>();
        var at = block.start();
        while (edit < edits.size() && edits.get(edit).inserted().start() <= block.end()) {
            var next = edits.get(edit);
            var from = Math.max(at, next.inserted().start());
            var to = Math.min(block.end(), Math.max(from, next.inserted().end()));
            add(pieces, Kind.KEPT, newText, at, from);
            var all = writeDeleted(pieces, next, to < block.end() ? Integer.MAX_VALUE : now);
            add(pieces, next.isMove() ? Kind.MOVED_HERE : Kind.INSERTED, newText, from, to);
            at = to;
            if (next.inserted().end() > block.end() || !all) {
                return pieces;
            }
            edit++;
            told = 0;
        }
        add(pieces, Kind.KEPT, newText, at, block.end());
        return pieces;
    }

    /// The deleted words of paragraphs that live on; those of the others have rows of their own.
    ///
    /// @param until words of paragraphs that became later ones than this stay for these
    /// @return whether all are told
    private boolean writeDeleted(List<Piece> pieces, Edit of, int until) {
        var deleted = of.deleted();
        for (var old = firstBlockAt(deleted.start() + told); old < oldBlocks.size(); old++) {
            var block = oldBlocks.get(old);
            if (block.start() >= deleted.end()) {
                break;
            }
            if (newOf[old] > until) {
                return until >= newBlocks.size() - 1;
            }
            var from = Math.max(block.start(), deleted.start() + told);
            var to = Math.min(block.end(), deleted.end());
            if (pairedOld.get(old)) {
                add(pieces, of.isMove() ? Kind.MOVED_AWAY : Kind.DELETED, oldText, from, to);
            }
            told = Math.max(told, to - deleted.start());
        }
        return true;
    }

    /// The first paragraph of the old text that ends behind this place.
    private int firstBlockAt(int offset) {
        var low = 0;
        var high = oldBlocks.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (oldBlocks.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void add(List<Piece> pieces, Kind kind, String text, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(kind, text.substring(from, to)));
        }
    }
}
