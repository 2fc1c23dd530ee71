package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A menu that a click on a button opens. Its entries are made each time it opens: a desk has some
/// fifty of them, which would be half of what it holds in the server's memory, and most are never
/// looked at.
public final class ButtonMenu extends ContextMenu {

    private final Consumer<ContextMenu> entries;

    /// A menu of this button.
    ///
    /// @param entries adds the entries as they are right at that moment to the empty menu
    public ButtonMenu(Component button, Consumer<ContextMenu> entries) {
        super(button);
        this.entries = entries;
        setOpenOnClick(true);
        button.getElement().setAttribute("aria-haspopup", "menu");
    }

    @Override
    protected boolean onBeforeOpenMenu(ObjectNode detail) {
        removeAll();
        entries.accept(this);
        return super.onBeforeOpenMenu(detail);
    }
}
