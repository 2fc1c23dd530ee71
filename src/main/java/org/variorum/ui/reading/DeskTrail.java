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
    private final String path;
    private final Supplier<DeskAddress> address;
    private @Nullable DeskAddress written;
    private boolean waiting;
    private boolean isStep;
    private boolean quiet;

    /// @param path of the desk
    /// @param address of what lies there when asked
    DeskTrail(Component desk, String path, Supplier<DeskAddress> address) {
        this.desk = desk;
        this.path = path;
        this.address = address;
    }

    /// The browser has come to this address, which the work brings about. Where it does exactly
    /// that, the browser is left alone: it may be a step further by then, which must not be
    /// overwritten.
    void come(DeskAddress there, Runnable work) {
        written = there;
        quietly(work);
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
        var now = address.get();
        if (!now.equals(written)) {
            var location = new Location(path, now.toQuery());
            if (isStep) {
                ui.getPage().getHistory().pushState(null, location);
            } else {
                ui.getPage().getHistory().replaceState(null, location);
            }
        }
        written = now;
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
