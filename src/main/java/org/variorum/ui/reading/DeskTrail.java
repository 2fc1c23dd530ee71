package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Keeps the browser's address in step with the desk. What the reader does in one go is one step of
/// the browser's history, however much it changes; what an address brought, or somebody else did,
/// only puts the present step right.
class DeskTrail {

    private final Component desk;
    private final Supplier<Location> location;
    private @Nullable String written;
    private boolean waiting;
    private boolean isStep;
    private boolean quiet;

    /// @param location the address of the desk as it lies there when asked
    DeskTrail(Component desk, Supplier<Location> location) {
        this.desk = desk;
        this.location = location;
    }

    /// Something that the address tells may have changed.
    void changed() {
        isStep |= !quiet;
        if (!waiting) {
            waiting = true;
            desk.getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(desk, context -> write(ui)));
        }
    }

    /// Does what is no step of the reader's.
    void quietly(Runnable work) {
        var before = quiet;
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = before;
        }
    }

    private void write(UI ui) {
        var now = location.get();
        var address = now.getPathWithQueryParameters();
        if (isStep && written != null && !address.equals(written)) {
            ui.getPage().getHistory().pushState(null, now);
        } else {
            ui.getPage().getHistory().replaceState(null, now);
        }
        written = address;
        waiting = false;
        isStep = false;
    }

    /// Copies an address of the desk, and says whether the browser let us.
    static void copyLink(Component desk, String address) {
        desk.getElement()
                .executeJs("return window.variorumDesk.copy($0)", address)
                .then(
                        Boolean.class,
                        copied ->
                                Notices.done(
                                        Texts.get(
                                                copied
                                                        ? "passage.link-copied"
                                                        : "passage.link-not-copied")));
    }
}
