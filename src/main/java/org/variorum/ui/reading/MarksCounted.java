package org.variorum.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// The number of marks in the text has changed.
@DomEvent("marks-counted")
public final class MarksCounted extends ComponentEvent<TextPane> {

    private final int count;

    public MarksCounted(
            TextPane source, boolean fromClient, @EventData("event.detail.count") int count) {
        super(source, fromClient);
        this.count = count;
    }

    int count() {
        return count;
    }
}
