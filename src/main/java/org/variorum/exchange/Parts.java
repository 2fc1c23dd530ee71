package org.variorum.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.documents.Block;
import org.variorum.documents.BlockKind;
import org.variorum.documents.Inline;
import org.variorum.documents.InlineKind;
import org.variorum.documents.Structure;

/// Collects what a reader finds in a text, and puts it in order.
final class Parts {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();

    /// Adds a block; an empty one is left out.
    void block(BlockKind kind, int start, int end, int level) {
        if (start < end) {
            blocks.add(new Block(kind, new Span(start, end), level, null));
        }
    }

    /// Lets the last block go on to here.
    void goOn(int end) {
        var last = blocks.removeLast();
        block(last.kind(), last.span().start(), end, last.level());
    }

    /// Hides a stretch of markup; an empty one is left out.
    void hide(int start, int end) {
        inline(InlineKind.HIDDEN, start, end);
    }

    /// Adds a stretch; an empty one is left out.
    void inline(InlineKind kind, int start, int end) {
        if (start < end) {
            inlines.add(new Inline(kind, new Span(start, end), null));
        }
    }

    /// Adds a link; one that leads where no reader should be led loses its address.
    void link(int start, int end, @Nullable String href) {
        if (start < end) {
            var safe = href != null && Inline.isSafe(href) ? href : null;
            inlines.add(new Inline(InlineKind.LINK, new Span(start, end), safe));
        }
    }

    /// All of it in the order of the text, with the marks of notes found in it.
    Structure toStructure(String text) {
        inlines.sort(BY_PLACE);
        var noted = Footnotes.separate(text, blocks);
        var all = new ArrayList<>(Footnotes.cut(noted, inlines));
        all.addAll(Footnotes.marks(text, noted, all));
        all.sort(BY_PLACE);
        return new Structure(noted, all);
    }

    private static final Comparator<Inline> BY_PLACE =
            Comparator.<Inline>comparingInt(inline -> inline.span().start())
                    .thenComparing(inline -> inline.span().end(), Comparator.reverseOrder());
}
