package org.variorum.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// The reader stepped to a difference to the version that the text is compared to.
@DomEvent("change-reached")
public final class ChangeReached extends ComponentEvent<TextPane> {

    private final int at;
    private final int count;

    public ChangeReached(
            TextPane source,
            boolean fromClient,
            @EventData("event.detail.at") int at,
            @EventData("event.detail.count") int count) {
        super(source, fromClient);
        this.at = at;
        this.count = count;
    }

    /// Which one, from 1.
    int at() {
        return at;
    }

    int count() {
        return count;
    }
}
