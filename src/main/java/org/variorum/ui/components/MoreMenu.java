package org.variorum.ui.components;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;

/// A quiet button with three dots that opens a menu of what else can be done with the thing beside
/// it.
public final class MoreMenu extends NativeButton {

    private final ContextMenu menu = new ContextMenu(this);

    /// An empty menu.
    ///
    /// @param label what the menu is about, read out in place of the dots
    public MoreMenu(String label) {
        super("⋯");
        addClassName("more-menu");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("aria-haspopup", "menu");
        getElement().setAttribute("title", label);
        menu.setOpenOnClick(true);
    }

    /// Adds an entry at the end.
    public void item(String text, Runnable act) {
        menu.addItem(text, click -> act.run());
    }

    /// Adds a line between what stands above and what follows.
    public void separator() {
        menu.addSeparator();
    }

    /// The menu itself, for what this class does not offer.
    public ContextMenu menu() {
        return menu;
    }
}
