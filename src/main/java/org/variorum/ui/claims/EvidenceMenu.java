package org.variorum.ui.claims;

import com.vaadin.flow.component.Composite;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.EvidenceView;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// What can be done with a piece of evidence.
final class EvidenceMenu extends Composite<MoreMenu> {

    private final PanelContext context;
    private final EvidenceView piece;

    EvidenceMenu(PanelContext context, EvidenceView piece, ClaimFacts facts) {
        this.context = context;
        this.piece = piece;
        var mine = context.mayChange(piece.author()) && !facts.detail().claim().withdrawn();
        var menu = getContent();
        if (mine) {
            var roles = menu.menu().addItem(Texts.get("evidence.change-role")).getSubMenu();
            for (var role : EvidenceRole.values()) {
                var item = roles.addItem(Texts.of(role), click -> changeRole(role, piece.lock()));
                item.setCheckable(true);
                item.setChecked(role == piece.role());
            }
        }
        menu.item(Texts.get("action.history"), () -> history(mine));
        if (mine) {
            menu.separator();
            menu.item(Texts.get("evidence.withdraw"), this::withdraw);
        }
    }

    @Override
    protected MoreMenu initContent() {
        return new MoreMenu(Texts.get("evidence.menu"));
    }

    private void changeRole(EvidenceRole role, long lock) {
        context.change(
                () -> {
                    var edited = context.services().evidences().changeRole(piece.id(), role, lock);
                    if (edited instanceof Edited.Conflict<EvidenceView>(var theirs)) {
                        new ConflictDialog(
                                        Texts.of(theirs.role()),
                                        Texts.of(role),
                                        () -> changeRole(role, theirs.lock()),
                                        () -> {})
                                .open();
                    }
                });
    }

    private void history(boolean mine) {
        var services = context.services();
        HistoryDialog.open(
                Texts.get("evidence.history"),
                services.evidences().history(piece.id()),
                services.conversation().accounts(),
                mine
                        ? revision ->
                                context.change(
                                        () -> services.evidences().restoreTo(piece.id(), revision))
                        : null);
    }

    private void withdraw() {
        var evidences = context.services().evidences();
        if (context.change(() -> evidences.withdraw(piece.id()))) {
            Notices.undoable(
                    Texts.get("evidence.withdrawn-done"),
                    () -> context.change(() -> evidences.restore(piece.id())));
        }
    }
}
