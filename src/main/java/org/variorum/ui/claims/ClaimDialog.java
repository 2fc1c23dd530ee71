package org.variorum.ui.claims;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.Selection;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.EvidenceView;
import org.variorum.claims.NewClaim;
import org.variorum.claims.NewEvidence;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// Finds a claim by its statement or makes it, and rests it on what was selected.
public final class ClaimDialog extends Dialog {

    /// Takes the chosen or made claim.
    private interface Finish extends BiConsumer<ClaimId, EvidenceRole> {}

    private final ClaimServices services;
    private final GroupView group;
    private final StatementField statement;
    private final TagField tags;
    private final RoleField role = new RoleField();
    private final FieldErrors errors;
    private final Finish finish;

    private ClaimDialog(
            ClaimServices services,
            GroupView group,
            @Nullable String quote,
            DraftKey draft,
            Finish finish) {
        this.services = services;
        this.group = group;
        this.finish = finish;
        statement = new StatementField(services, group, draft);
        tags = new TagField(services.tags(), group.id());
        errors =
                new FieldErrors()
                        .with("statement", statement.field())
                        .with("tags", tags)
                        .with("role", role);
        addClassName("claim-dialog");
        setWidth("min(38rem, 94vw)");
        setHeaderTitle(Texts.get(quote == null ? "claim-dialog.new" : "claim-dialog.title"));
        if (quote != null) {
            var words = new Div(quote);
            words.addClassNames("quote", "claim-dialog-quote");
            add(words);
        }
        add(statement, tags);
        if (quote != null) {
            add(role);
        }
        addButtons();
        statement.onChoice(choice -> tags.setVisible(choice instanceof Choice.Create));
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        statement.field().focus();
                    }
                });
    }

    /// Opens it for a selection.
    ///
    /// @param quoteForDisplay the selected words
    /// @param done takes the new piece of evidence
    public static void open(
            ClaimServices services,
            GroupView group,
            Selection selection,
            String quoteForDisplay,
            Consumer<EvidenceView> done) {
        new ClaimDialog(
                        services,
                        group,
                        quoteForDisplay,
                        DraftKey.ofNew(
                                services.me(),
                                "claim-on-" + selection.version().value(),
                                selection.span()),
                        (claim, role) ->
                                done.accept(
                                        services.evidences()
                                                .add(new NewEvidence(claim, selection, role))))
                .open();
    }

    /// Opens it without a selection.
    ///
    /// @param done takes the claim that was made or found
    public static void open(ClaimServices services, GroupView group, Consumer<ClaimView> done) {
        new ClaimDialog(
                        services,
                        group,
                        null,
                        DraftKey.ofNew(services.me(), "claim-in-" + group.id().value()),
                        (claim, role) -> done.accept(services.claims().get(claim)))
                .open();
    }

    private void addButtons() {
        var save = new Button(Texts.get("claim-dialog.act"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        statement.onChoice(choice -> save.setText(actFor(choice)));
        Shortcuts.addShortcutListener(statement.field(), this::save, Key.ENTER)
                .listenOn(statement.field())
                .resetFocusOnActiveElement();
        getFooter().add(new Button(Texts.get("action.cancel"), click -> leave()), save);
    }

    private void leave() {
        statement.draft().forget();
        close();
    }

    private static String actFor(@Nullable Choice choice) {
        return Texts.get(
                choice instanceof Choice.Existing ? "claim-dialog.use" : "claim-dialog.act");
    }

    /// A claim that is made for nothing, because its evidence is refused, is not made at all.
    private void save() {
        var saved =
                errors.unlessRefused(
                        () ->
                                services.together(
                                        () -> {
                                            finish.accept(claim(), role.getValue());
                                            return true;
                                        }));
        if (saved) {
            leave();
        }
    }

    private ClaimId claim() {
        return switch (statement.choice()) {
            case Choice.Existing existing -> existing.claim().id();
            case Choice.Create create ->
                    services.claims()
                            .make(new NewClaim(group.id(), create.statement(), tags.chosen()))
                            .id();
        };
    }
}
