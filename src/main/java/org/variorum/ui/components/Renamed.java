package org.variorum.ui.components;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.variorum.accounts.Person;

/// The person at this window has another name now; told by the screen where they changed it to the
/// parts of the window that show it.
public final class Renamed extends ComponentEvent<UI> {

    private final transient Person person;

    private Renamed(UI window, Person person) {
        super(window, false);
        this.person = person;
    }

    /// Tells the current window.
    public static void tell(Person person) {
        var window = UI.getCurrent();
        ComponentUtil.fireEvent(window, new Renamed(window, person));
    }

    /// Hears of it in this window until the registration is removed.
    public static Registration hear(UI window, Consumer<Person> listener) {
        return ComponentUtil.addListener(
                window, Renamed.class, event -> listener.accept(event.person));
    }
}
