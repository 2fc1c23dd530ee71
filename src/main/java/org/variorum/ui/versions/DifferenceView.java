package org.variorum.ui.versions;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Excerpt.Kind;
import org.variorum.ui.versions.Excerpt.Piece;

/// The changed paragraphs of a text with what is deleted and inserted in them; it scrolls by
/// itself.
class DifferenceView extends Composite<Div> {

    /// Who changes more has to look at the two versions beside each other.
    private static final int MOST_ROWS = 300;

    DifferenceView(List<Excerpt> excerpts) {
        var root = getContent();
        root.addClassName("difference");
        root.getElement().setAttribute("tabindex", "0");
        root.getElement().setAttribute("role", "region");
        root.getElement().setAttribute("aria-label", Texts.get("difference.label"));
        if (excerpts.isEmpty()) {
            root.add(new Paragraph(Texts.get("difference.none")));
        }
        excerpts.stream().limit(MOST_ROWS).forEach(this::add);
        var more = excerpts.stream().skip(MOST_ROWS).filter(Excerpt::changed).count();
        if (more > 0) {
            root.add(new Paragraph(Texts.get("difference.more", more)));
        }
    }

    private void add(Excerpt excerpt) {
        if (excerpt.apart()) {
            var gap = new Div("⋯");
            gap.addClassName("difference-gap");
            gap.getElement().setAttribute("aria-hidden", "true");
            getContent().add(gap);
        }
        var row = new Paragraph();
        row.addClassName("difference-row");
        row.setClassName("difference-context", !excerpt.changed());
        excerpt.pieces().forEach(piece -> row.getElement().appendChild(element(piece)));
        getContent().add(row);
    }

    private static Element element(Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> new Span(piece.text()).getElement();
            case GAP -> new Span(" … ").getElement();
            case DELETED -> words("del", "change-deleted", piece);
            case INSERTED -> words("ins", "change-inserted", piece);
            case MOVED_AWAY -> titled(words("del", "change-moved-away", piece), piece.kind());
            case MOVED_HERE -> titled(words("ins", "change-moved", piece), piece.kind());
        };
    }

    private static Element words(String tag, String style, Piece piece) {
        var element = new Element(tag);
        element.setText(piece.text());
        element.getClassList().add(style);
        return element;
    }

    private static Element titled(Element element, Kind kind) {
        return element.setAttribute(
                "title",
                Texts.get(kind == Kind.MOVED_AWAY ? "difference.moved-away" : "compare.moved"));
    }
}
