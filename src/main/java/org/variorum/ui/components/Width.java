package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/// Whether the window is narrow: a telephone, or a small part of a screen.
public final class Width {

    /// The same border as in the style sheets.
    private static final int NARROW = 800;

    private Width() {}

    /// Tells the part whether the window is narrow, when it appears and whenever that changes.
    public static void watch(Component part, Consumer<Boolean> narrow) {
        part.addAttachListener(
                attach -> {
                    var page = attach.getUI().getPage();
                    part.getElement()
                            .executeJs("return window.innerWidth")
                            .then(Integer.class, width -> narrow.accept(width < NARROW));
                    var listening =
                            page.addBrowserWindowResizeListener(
                                    resize -> narrow.accept(resize.getWidth() < NARROW));
                    part.addDetachListener(
                            detach -> {
                                listening.remove();
                                detach.unregisterListener();
                            });
                });
    }
}
