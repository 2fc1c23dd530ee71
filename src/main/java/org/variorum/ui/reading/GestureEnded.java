package org.variorum.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/// Esc ended the gesture mode.
@DomEvent("gesture-ended")
public final class GestureEnded extends ComponentEvent<TextPane> {

    public GestureEnded(TextPane source, boolean fromClient) {
        super(source, fromClient);
    }
}
