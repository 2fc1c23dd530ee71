package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// What else can be done with a document on the desk.
class PaneMenu extends Composite<NativeButton> {

    private final Pane pane;
    private final Pane.Host host;

    PaneMenu(Pane pane, Pane.Host host) {
        this.pane = pane;
        this.host = host;
        var button = getContent();
        button.setText("⋯");
        button.addClassName("pane-button");
        button.getElement().setAttribute("aria-label", Texts.get("desk.pane-menu", pane.name()));
        new ButtonMenu(button, this::fill);
    }

    /// Adds the entries as they are right at this moment.
    void fill(ContextMenu menu) {
        var text = pane.text();
        menu.addItem(Texts.get("desk.contents"), click -> text.openContents());
        menu.addItem(Texts.get("desk.passages"), click -> text.openPassages());
        menu.addItem(Texts.get("desk.find"), click -> text.openFind());
        menu.addSeparator();
        addVersions(menu);
        menu.addItem(Texts.get("desk.move-left"), click -> host.move(pane, -1));
        menu.addItem(Texts.get("desk.move-right"), click -> host.move(pane, 1));
        menu.addItem(Texts.get("desk.close"), click -> host.close(pane));
    }

    private void addVersions(ContextMenu menu) {
        if (pane.versions().size() > 1) {
            var compare = menu.addItem(Texts.get("compare.menu")).getSubMenu();
            pane.versions().stream()
                    .filter(other -> !other.id().equals(pane.version().id()))
                    .forEach(
                            other ->
                                    compare.addItem(
                                            Texts.get(
                                                    other.current()
                                                            ? "desk.version-current"
                                                            : "desk.version-old",
                                                    other.number(),
                                                    other.filename()),
                                            click -> host.compare(pane, other)));
        }
        menu.addItem(
                Texts.get("library.all-versions"),
                click -> Places.go(Places.versions(host.slug(), pane.document().id())));
        if (host.mayPublish(pane)) {
            menu.addItem(
                    Texts.get("library.new-version"), click -> host.publishing(pane).fromFile());
            menu.addItem(
                    Texts.get("library.edit-text"), click -> host.publishing(pane).fromEditing());
            menu.addItem(
                    Texts.get("placing.menu"),
                    click -> Places.go(Places.placing(host.slug(), pane.document().id())));
        }
        menu.addSeparator();
    }
}
