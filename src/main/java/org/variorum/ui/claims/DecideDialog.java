package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// An editor's verdict: a state and the reason for it.
final class DecideDialog extends Dialog {

    private final PanelContext context;
    private final ClaimView claim;
    private final RadioButtonGroup<ClaimState> state = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(Texts.get("decision.reason"));
    private final FieldErrors errors =
            new FieldErrors().with("state", state).with("reason", reason);

    DecideDialog(PanelContext context, ClaimView claim) {
        this.context = context;
        this.claim = claim;
        setHeaderTitle(Texts.get("decision.title"));
        setWidth("min(34rem, 94vw)");
        state.setLabel(Texts.get("decision.state"));
        state.setItems(
                Arrays.stream(ClaimState.values())
                        .filter(value -> value != claim.state())
                        .toList());
        state.setItemLabelGenerator(Texts::of);
        state.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        state.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.get("decision.reason-help"));
        var statement = new Div(claim.statement());
        statement.addClassName("quote");
        add(statement, state, reason);
        var save = new Button(Texts.get("decision.act"), click -> decide());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()), save);
    }

    private void decide() {
        var chosen = state.getValue();
        if (chosen == null) {
            state.setErrorMessage(Texts.get("decision.choose"));
            state.setInvalid(true);
            return;
        }
        if (errors.unlessRefused(
                () ->
                        context.services()
                                .decisions()
                                .decide(claim.id(), chosen, reason.getValue()))) {
            close();
            context.changed().run();
        }
    }
}
