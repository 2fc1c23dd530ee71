package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.Texts;

/// How this reader reads in this browser: type, how marks look and whether they are said, the list
/// of keys, paper. All of it happens and is remembered in the browser alone.
class ReadingMenu extends Composite<NativeButton> {

    ReadingMenu() {
        var button = getContent();
        button.setText("Aa");
        button.addClassName("desk-control");
        button.getElement().setAttribute("aria-label", Texts.get("desk.type"));
        new ButtonMenu(button, this::fill);
    }

    private void fill(ContextMenu menu) {
        for (var step :
                List.of("larger", "smaller", "wider", "narrower", "looser", "tighter", "reset")) {
            menu.addItem(Texts.get("desk.type-" + step), click -> call("type", step));
        }
        menu.addSeparator();
        for (var choice : List.of("bars", "ground", "spoken", "unspoken")) {
            menu.addItem(Texts.get("desk." + choice), click -> call("prefer", choice));
        }
        menu.addSeparator();
        menu.addItem(Texts.get("desk.keys"), click -> call("keys", ""));
        menu.addItem(Texts.get("desk.print"), click -> call("print", ""));
    }

    private void call(String what, String argument) {
        getElement().executeJs("window.variorumDesk[$0]($1)", what, argument);
    }
}
