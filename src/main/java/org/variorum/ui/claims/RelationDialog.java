package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.variorum.claims.ClaimView;
import org.variorum.claims.RelationKind;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// Says what this claim does to another.
final class RelationDialog extends Dialog {

    private static final int MOST_FOUND = 50;

    private final PanelContext context;
    private final ClaimView from;
    private final RadioButtonGroup<RelationKind> kind = new RadioButtonGroup<>();
    private final ComboBox<ClaimView> to = new ComboBox<>(Texts.get("relation.other"));
    private final FieldErrors errors = new FieldErrors().with("to", to).with("kind", kind);

    RelationDialog(PanelContext context, ClaimView from) {
        this.context = context;
        this.from = from;
        setHeaderTitle(Texts.get("relation.title"));
        setWidth("min(34rem, 94vw)");
        fillFields();
        var statement = new Div(from.statement());
        statement.addClassName("quote");
        add(statement, kind, to);
        var save = new Button(Texts.get("relation.act"), click -> relate());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()), save);
    }

    private void fillFields() {
        kind.setLabel(Texts.get("relation.this-claim"));
        kind.setItems(RelationKind.values());
        kind.setItemLabelGenerator(
                value -> Texts.get("relation.out." + value.name().toLowerCase(Locale.ROOT)));
        kind.setValue(RelationKind.SUPPORTS);
        to.setItemLabelGenerator(ClaimView::statement);
        to.setItems(
                query ->
                        context
                                .services()
                                .claims()
                                .find(
                                        context.group().id(),
                                        query.getFilter().orElse(""),
                                        MOST_FOUND)
                                .stream()
                                .filter(claim -> !claim.id().equals(from.id()))
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        to.setWidthFull();
    }

    private void relate() {
        var other = to.getValue();
        if (other == null) {
            to.setErrorMessage(Texts.get("relation.choose"));
            to.setInvalid(true);
            return;
        }
        var done =
                errors.unlessRefused(
                        () ->
                                context.services()
                                        .relations()
                                        .relate(from.id(), other.id(), kind.getValue()));
        if (done) {
            close();
            context.changed().run();
        }
    }
}
