package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Collection;
import java.util.stream.Collectors;
import org.variorum.annotations.TagView;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EditClaim;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// Changes a claim's statement and tags.
final class EditClaimDialog extends Dialog {

    private final PanelContext context;
    private final ClaimView claim;
    private final DraftArea statement;
    private final TagField tags;
    private final FieldErrors errors;

    EditClaimDialog(PanelContext context, ClaimView claim) {
        this.context = context;
        this.claim = claim;
        tags = new TagField(context.services().tags(), context.group().id());
        statement =
                new DraftArea(
                        Texts.get("claim.statement"),
                        DraftKey.ofEdit(context.me(), "claim-" + claim.id().value(), claim.lock()));
        errors =
                new FieldErrors()
                        .with("statement", statement)
                        .with("tags", tags)
                        .otherwise(statement);
        setHeaderTitle(Texts.get("claim.edit-title"));
        setWidth("min(36rem, 94vw)");
        statement.setMinRows(2);
        statement.addClassName("serif-field");
        statement.setValue(claim.statement());
        tags.choose(claim.tags());
        add(statement, tags);
        var save = new Button(Texts.get("action.save"), click -> save(statement.draft().lock()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> leave()), save);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        statement.focus();
                    }
                });
    }

    private void save(long lock) {
        errors.unlessRefused(
                () -> {
                    var command =
                            new EditClaim(claim.id(), lock, statement.getValue(), tags.chosen());
                    switch (context.services().claims().edit(command)) {
                        case Edited.Saved<ClaimView> saved -> finish();
                        case Edited.Conflict<ClaimView>(var theirs) -> compare(theirs);
                    }
                });
    }

    private void compare(ClaimView theirs) {
        new ConflictDialog(
                        described(theirs.statement(), theirs.tags()),
                        described(statement.getValue(), tags.getValue()),
                        () -> save(theirs.lock()),
                        this::finish)
                .open();
    }

    private void leave() {
        statement.draft().forget();
        close();
    }

    private void finish() {
        leave();
        context.changed().run();
    }

    private static String described(String statement, Collection<TagView> tags) {
        var names = tags.stream().map(TagView::name).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? statement : statement + "\n" + names;
    }
}
