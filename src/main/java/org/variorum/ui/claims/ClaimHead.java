package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.variorum.annotations.PlacementState;
import org.variorum.claims.ClaimView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// State, statement, tags, author; and the menu of the claim as a whole.
final class ClaimHead extends Div {

    private final PanelContext context;

    ClaimHead(PanelContext context) {
        this.context = context;
        addClassName("claim-head");
    }

    void show(ClaimFacts facts) {
        var claim = facts.detail().claim();
        removeAll();
        add(line(claim));
        if (claim.withdrawn()) {
            add(withdrawnNote(claim));
        }
        var statement = new H2(claim.statement());
        statement.addClassName("claim-statement");
        add(statement);
        if (!claim.tags().isEmpty()) {
            var tags = new Div();
            tags.addClassName("claim-tags");
            claim.tags().forEach(tag -> tags.add(Badge.of(tag)));
            add(tags);
        }
        var byline = new Div(byline(facts));
        byline.addClassNames("claim-byline", "soft");
        add(byline);
    }

    private static String byline(ClaimFacts facts) {
        var detail = facts.detail();
        return Texts.get(
                "claim.byline",
                facts.name(detail.claim().author()),
                Times.day(detail.claim().createdAt()),
                facts.resting().size(),
                ClaimFacts.documentsOf(facts.resting()).size(),
                facts.count(PlacementState.WAITING),
                facts.count(PlacementState.ORPHANED));
    }

    private Div line(ClaimView claim) {
        var close = new NativeButton("×", click -> context.host().close());
        close.addClassName("claim-close");
        close.getElement().setAttribute("aria-label", Texts.get("claim.close"));
        var space = new Span();
        space.addClassName("claim-space");
        var line = new Div(Badge.of(claim.state()), space, menu(claim), close);
        line.addClassName("claim-topline");
        return line;
    }

    private MoreMenu menu(ClaimView claim) {
        var menu = new MoreMenu(Texts.get("claim.menu"));
        var mine = context.mayChange(claim.author());
        if (mine && !claim.withdrawn()) {
            menu.item(Texts.get("claim.edit"), () -> new EditClaimDialog(context, claim).open());
        }
        menu.item(Texts.get("action.history"), () -> history(claim, mine));
        menu.item(Texts.get("claim.copy-link"), () -> copyLink(claim));
        if (mine && !claim.withdrawn()) {
            menu.separator();
            menu.item(Texts.get("claim.withdraw"), () -> withdraw(claim));
        }
        return menu;
    }

    private Div withdrawnNote(ClaimView claim) {
        var note = new Div(new Span(Texts.get("claim.is-withdrawn")));
        note.addClassName("claim-withdrawn");
        if (context.mayChange(claim.author())) {
            var restore = new Button(Texts.get("action.restore"), click -> restoreUndoably(claim));
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            note.add(restore);
        }
        return note;
    }

    private void history(ClaimView claim, boolean mine) {
        var services = context.services();
        HistoryDialog.open(
                Texts.get("claim.history"),
                services.claims().history(claim.id()),
                services.conversation().accounts(),
                mine
                        ? revision ->
                                context.change(
                                        () -> services.claims().restoreTo(claim.id(), revision))
                        : null);
    }

    private void copyLink(ClaimView claim) {
        getElement()
                .executeJs(
                        "navigator.clipboard?.writeText(new URL($0, document.baseURI).href)",
                        Places.claims(context.group().slug(), claim.id()));
        Notices.done(Texts.get("claim.link-copied"));
    }

    private void withdraw(ClaimView claim) {
        if (context.change(() -> context.services().claims().withdraw(claim.id()))) {
            Notices.undoable(Texts.get("claim.withdrawn-done"), () -> restore(claim));
        }
    }

    private void restoreUndoably(ClaimView claim) {
        if (context.change(() -> context.services().claims().restore(claim.id()))) {
            Notices.undoable(
                    Texts.get("claim.restored-done"),
                    () -> context.change(() -> context.services().claims().withdraw(claim.id())));
        }
    }

    private void restore(ClaimView claim) {
        context.change(() -> context.services().claims().restore(claim.id()));
    }
}
