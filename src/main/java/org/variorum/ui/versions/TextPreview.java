package org.variorum.ui.versions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.TreeSet;
import org.variorum.anchoring.Span;
import org.variorum.documents.Block;
import org.variorum.documents.ImportedText;
import org.variorum.documents.Inline;
import org.variorum.documents.InlineKind;

/// A text as readers will see it, before it is published. Nothing in it can be clicked.
class TextPreview extends Composite<Div> {

    /// Who edits the end of a long text sees it on the desk.
    private static final int MOST_BLOCKS = 600;

    private TextPreview() {
        getContent().addClassName("text-preview");
    }

    /// The text with its structure.
    static TextPreview of(ImportedText imported) {
        var preview = new TextPreview();
        var structure = imported.structure();
        structure.blocks().stream()
                .limit(MOST_BLOCKS)
                .forEach(block -> preview.add(block, imported.text(), structure.inlines()));
        return preview;
    }

    private void add(Block block, String text, List<Inline> inlines) {
        var element = new Element(tagOf(block));
        element.getClassList()
                .add("preview-" + block.kind().name().toLowerCase(java.util.Locale.ROOT));
        var inside =
                inlines.stream().filter(inline -> inline.span().overlaps(block.span())).toList();
        for (var piece : pieces(block.span(), inside)) {
            append(element, piece, text, inside);
        }
        getContent().getElement().appendChild(element);
    }

    private static String tagOf(Block block) {
        return switch (block.kind()) {
            case HEADING -> "h" + Math.min(6, block.level() + 2);
            case PARAGRAPH, NOTE -> "p";
            case ITEM -> "div";
            case QUOTE -> "blockquote";
            case CODE -> "pre";
        };
    }

    /// The block cut wherever an inline begins or ends.
    private static List<Span> pieces(Span block, List<Inline> inlines) {
        var cuts = new TreeSet<Integer>();
        cuts.add(block.start());
        cuts.add(block.end());
        for (var inline : inlines) {
            cuts.add(Math.max(block.start(), inline.span().start()));
            cuts.add(Math.min(block.end(), inline.span().end()));
        }
        var list = List.copyOf(cuts);
        return java.util.stream.IntStream.range(1, list.size())
                .mapToObj(index -> new Span(list.get(index - 1), list.get(index)))
                .toList();
    }

    private static void append(Element block, Span piece, String text, List<Inline> inlines) {
        var over = inlines.stream().filter(inline -> inline.span().contains(piece)).toList();
        if (over.stream().anyMatch(inline -> inline.kind() == InlineKind.HIDDEN)) {
            return;
        }
        var at = block;
        for (var inline : over) {
            var child = new Element(tagOf(inline.kind()));
            at.appendChild(child);
            at = child;
        }
        at.appendChild(Element.createText(piece.in(text)));
    }

    private static String tagOf(InlineKind kind) {
        return switch (kind) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case CODE -> "code";
            case LINK -> "u";
            case FOOTNOTE_REF -> "sup";
            case HIDDEN -> "span";
        };
    }
}
