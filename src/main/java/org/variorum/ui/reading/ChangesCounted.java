package org.variorum.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/// How many differences there are to the version that the text is compared to; 0 for none.
@DomEvent("changes-counted")
public final class ChangesCounted extends ComponentEvent<TextPane> {

    private final int count;

    public ChangesCounted(
            TextPane source, boolean fromClient, @EventData("event.detail.count") int count) {
        super(source, fromClient);
        this.count = count;
    }

    int count() {
        return count;
    }
}
