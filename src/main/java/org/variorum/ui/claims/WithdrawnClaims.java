package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.variorum.claims.ClaimView;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// The claims that were withdrawn and can be restored.
final class WithdrawnClaims extends Dialog {

    WithdrawnClaims(ClaimServices services, List<ClaimView> claims, Consumer<ClaimView> restored) {
        setHeaderTitle(Texts.get("claims.withdrawn-title"));
        setWidth("min(38rem, 94vw)");
        var list = new UnorderedList();
        list.addClassName("withdrawn-claims");
        for (var claim : claims) {
            var statement = new Div(claim.statement());
            statement.addClassName("quote");
            var restore =
                    new Button(
                            Texts.get("action.restore"),
                            click -> {
                                if (Notices.unlessRefused(
                                        () -> services.claims().restore(claim.id()))) {
                                    close();
                                    restored.accept(claim);
                                    offerUndo(services, claim);
                                }
                            });
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            restore.setAriaLabel(Texts.get("claims.restore-this", claim.statement()));
            list.add(new ListItem(statement, restore));
        }
        add(list);
        getFooter().add(new Button(Texts.get("action.close"), click -> close()));
    }

    private static void offerUndo(ClaimServices services, ClaimView claim) {
        Notices.undoable(
                Texts.get("claim.restored-done"),
                () -> Notices.unlessRefused(() -> services.claims().withdraw(claim.id())));
    }
}
