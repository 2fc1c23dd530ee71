package org.variorum.ui.claims;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.variorum.review.DecisionView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// The last decision on the claim with its reason, those before it, and for editors the next one.
final class DecisionSection extends Section {

    private final PanelContext context;
    private final Div actions;

    DecisionSection(PanelContext context) {
        this(context, new Div());
    }

    private DecisionSection(PanelContext context, Div actions) {
        super(Texts.get("claim.decision"), actions);
        this.context = context;
        this.actions = actions;
    }

    void show(ClaimFacts facts) {
        var claim = facts.detail().claim();
        actions.removeAll();
        if (context.isEditor() && !claim.withdrawn()) {
            actions.add(
                    link(
                            Texts.get("decision.decide"),
                            () -> new DecideDialog(context, claim).open()));
        }
        body.removeAll();
        var decisions = facts.decisions();
        if (decisions.isEmpty()) {
            var none = new Paragraph(Texts.get("decision.none"));
            none.addClassName("soft");
            body.add(none);
            return;
        }
        body.add(line(decisions.getFirst(), facts));
        if (decisions.size() > 1) {
            var earlier = new Details(Texts.get("decision.earlier", decisions.size() - 1));
            decisions.stream().skip(1).forEach(decision -> earlier.add(line(decision, facts)));
            earlier.addClassName("decisions-earlier");
            body.add(earlier);
        }
    }

    private static Div line(DecisionView decision, ClaimFacts facts) {
        var by = new Span(Texts.get("decision.by", facts.name(decision.by())));
        by.addClassName("soft");
        var head = new Div(Badge.of(decision.state()), by, Times.of(decision.at()));
        head.addClassName("decision-head");
        var reason = new Div(decision.reason());
        reason.addClassName("decision-reason");
        var line = new Div(head, reason);
        line.addClassName("decision");
        return line;
    }
}
