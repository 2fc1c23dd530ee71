package org.variorum.ui.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;
import org.variorum.claims.EvidenceView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Texts;

/// The passages that a claim rests on, by document, each with what it does for the claim.
final class EvidenceSection extends Section {

    private final PanelContext context;
    private final Button show;
    private List<PassageView> passages = List.of();

    EvidenceSection(PanelContext context) {
        this(context, link(context.host().showLabel(), () -> {}));
    }

    private EvidenceSection(PanelContext context, Button show) {
        super(Texts.get("claim.evidence"), show);
        this.context = context;
        this.show = show;
        show.addClickListener(click -> context.host().showPassages(passages));
    }

    void show(ClaimFacts facts) {
        var evidence = facts.detail().evidence();
        passages = evidence.stream().map(EvidenceView::passage).toList();
        show.setVisible(!evidence.isEmpty());
        body.removeAll();
        if (evidence.isEmpty()) {
            var none = new Paragraph(Texts.get("claim.no-evidence"));
            none.addClassName("soft");
            body.add(none);
        }
        for (var document : ClaimFacts.documentsOf(evidence)) {
            var group = new Div();
            group.addClassName("evidence-group");
            group.getElement().setAttribute("role", "group");
            group.getElement().setAttribute("aria-label", facts.title(document));
            group.add(
                    evidence.stream()
                            .filter(piece -> piece.passage().document().equals(document))
                            .map(piece -> card(piece, facts))
                            .collect(Collectors.toList()));
            body.add(group);
        }
    }

    private Component card(EvidenceView piece, ClaimFacts facts) {
        var passage = piece.passage();
        var open = context.isOpen(passage.document());
        var words = piece.whereabouts().words();
        var quote = new NativeButton(words == null ? passage.quote().exact() : words);
        quote.addClassNames("quote", "evidence-quote");
        quote.setClassName("gone", !piece.whereabouts().isPlaced());
        quote.getElement()
                .setAttribute("title", Texts.get(open ? "evidence.show" : "evidence.open-beside"));
        quote.addClickListener(click -> context.host().openBeside(passage));
        var card = new Div(head(piece, facts, open), quote);
        if (words != null && piece.whereabouts().state() == PlacementState.CHANGED) {
            card.add(before(passage));
        }
        card.addClassNames("evidence-card", "role-" + piece.role().name().toLowerCase(Locale.ROOT));
        card.setClassName("not-open", !open && context.host().marksUnopened());
        return card;
    }

    /// The words that the evidence was given for.
    private static Component before(PassageView passage) {
        var before = new Div(Texts.get("evidence.was", passage.quote().exact()));
        before.addClassNames("evidence-before", "soft");
        return before;
    }

    private static Span word(String key) {
        var word = new Span(Texts.get(key));
        word.addClassNames("badge", "evidence-closed");
        return word;
    }

    private Div head(EvidenceView piece, ClaimFacts facts, boolean open) {
        var title = new Span(facts.title(piece.passage().document()));
        title.addClassName("evidence-title");
        title.setTitle(facts.title(piece.passage().document()));
        var head = new Div(title);
        head.addClassName("evidence-head");
        if (piece.paragraph() > 0) {
            var number = new Span(Texts.get("evidence.paragraph", piece.paragraph()));
            number.addClassName("evidence-paragraph");
            head.add(number);
        }
        Badge.ofPlace(piece.whereabouts()).ifPresent(head::add);
        if (!open && context.host().marksUnopened()) {
            head.add(word("evidence.not-open"));
        }
        var role = Badge.of(piece.role());
        role.addClassName("role-word");
        head.add(role, new EvidenceMenu(context, piece, facts));
        return head;
    }
}
