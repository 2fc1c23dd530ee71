package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Arrays;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.history.Edited;
import org.variorum.review.DecisionView;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// An editor's verdict: a state and the reason for it.
final class DecideDialog extends Dialog {

    private final PanelContext context;
    private final ClaimView claim;
    private final RadioButtonGroup<ClaimState> state = new RadioButtonGroup<>();
    private final DraftArea reason;
    private final FieldErrors errors;

    DecideDialog(PanelContext context, ClaimView claim) {
        this.context = context;
        this.claim = claim;
        reason =
                new DraftArea(
                        Texts.get("decision.reason"),
                        DraftKey.ofEdit(
                                context.me(), "decision-" + claim.id().value(), claim.lock()));
        errors = new FieldErrors().with("state", state).with("reason", reason).otherwise(reason);
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
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.get("decision.reason-help"));
        var statement = new Div(claim.statement());
        statement.addClassName("quote");
        add(statement, state, reason);
        var save = new Button(Texts.get("decision.act"), click -> decide(reason.draft().lock()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> leave()), save);
    }

    private void decide(long lock) {
        var chosen = state.getValue();
        if (chosen == null) {
            state.setErrorMessage(Texts.get("decision.choose"));
            state.setInvalid(true);
            return;
        }
        errors.unlessRefused(
                () -> {
                    var decided =
                            context.services()
                                    .decisions()
                                    .decide(claim.id(), chosen, reason.getValue(), lock);
                    switch (decided) {
                        case Edited.Saved<ClaimView> saved -> finish();
                        case Edited.Conflict<ClaimView>(var theirs) -> compare(theirs, chosen);
                    }
                });
    }

    /// What was decided or worded meanwhile, beside what this person wants to decide.
    private void compare(ClaimView theirs, ClaimState chosen) {
        var last =
                context.services().decisions().ofClaim(claim.id()).stream()
                        .findFirst()
                        .map(DecisionView::reason)
                        .orElse("");
        new ConflictDialog(
                        described(theirs.statement(), theirs.state(), last),
                        described(claim.statement(), chosen, reason.getValue()),
                        () -> decide(theirs.lock()),
                        this::finish)
                .open();
    }

    private static String described(String statement, ClaimState state, String why) {
        return Texts.get("decision.in-words", statement, Texts.of(state), why);
    }

    private void leave() {
        reason.draft().forget();
        close();
    }

    private void finish() {
        leave();
        context.changed().run();
    }
}
