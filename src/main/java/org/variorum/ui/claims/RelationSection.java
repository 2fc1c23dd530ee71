package org.variorum.ui.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.function.Consumer;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.RelationView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// What the claim does to others, and they to it.
final class RelationSection extends Section {

    private final PanelContext context;
    private final Consumer<ClaimId> goTo;
    private final Div actions;

    RelationSection(PanelContext context, Consumer<ClaimId> goTo) {
        this(context, goTo, new Div());
    }

    private RelationSection(PanelContext context, Consumer<ClaimId> goTo, Div actions) {
        super(Texts.get("claim.relations"), actions);
        this.context = context;
        this.goTo = goTo;
        this.actions = actions;
    }

    void show(ClaimFacts facts) {
        var claim = facts.detail().claim();
        var relations = facts.detail().relations();
        var mayAdd = context.mayWrite() && !claim.withdrawn();
        setVisible(mayAdd || !relations.isEmpty());
        actions.removeAll();
        if (mayAdd) {
            actions.add(
                    link(
                            Texts.get("relation.add"),
                            () -> new RelationDialog(context, claim).open()));
        }
        body.removeAll();
        if (!relations.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("relations");
            relations.forEach(relation -> list.add(line(relation, claim)));
            body.add(list);
        }
    }

    private ListItem line(RelationView relation, ClaimView here) {
        var outward = relation.from().id().equals(here.id());
        var other = outward ? relation.to() : relation.from();
        var key = relation.kind().name().toLowerCase(Locale.ROOT);
        var word = new Span(Texts.get((outward ? "relation.out." : "relation.in.") + key));
        word.addClassName("relation-word");
        var statement = new NativeButton(other.statement(), click -> goTo.accept(other.id()));
        statement.addClassNames("quote", "relation-statement");
        var line = new ListItem(word, Badge.of(other.state()), statement);
        line.addClassName("relation");
        if (context.mayChange(relation.author())) {
            line.add(remove(relation));
        }
        return line;
    }

    private Component remove(RelationView relation) {
        var remove = new NativeButton("×", click -> withdraw(relation));
        remove.addClassName("quote-remove");
        remove.getElement().setAttribute("aria-label", Texts.get("relation.remove"));
        remove.getElement().setAttribute("title", Texts.get("relation.remove"));
        return remove;
    }

    private void withdraw(RelationView relation) {
        var relations = context.services().relations();
        if (context.change(() -> relations.withdraw(relation.id()))) {
            Notices.undoable(
                    Texts.get("relation.removed"),
                    () -> context.change(() -> relations.restore(relation.id())));
        }
    }
}
