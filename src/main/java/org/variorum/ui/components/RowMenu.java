package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;

/// What can be done with one row, behind a button with three dots.
public final class RowMenu extends Button {

    private final ContextMenu menu = new ContextMenu(this);

    /// @param label what the button is called, with the name of the row's thing
    public RowMenu(String label) {
        super("⋯");
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("row-menu");
        setAriaLabel(label);
        getElement().setAttribute("aria-haspopup", "menu");
        menu.setOpenOnClick(true);
    }

    /// Adds something to do.
    public RowMenu with(String text, Runnable action) {
        menu.addItem(text, click -> action.run());
        return this;
    }

    /// Adds it only where it is allowed.
    public RowMenu with(boolean allowed, String text, Runnable action) {
        return allowed ? with(text, action) : this;
    }

    /// Divides what takes away from the rest.
    public RowMenu divided(boolean needed) {
        if (needed) {
            menu.addSeparator();
        }
        return this;
    }
}
