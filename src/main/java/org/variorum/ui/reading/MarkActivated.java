package org.variorum.ui.reading;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;
import java.util.UUID;
import org.variorum.annotations.PassageId;
import tools.jackson.databind.JsonNode;

/// Marks were clicked: their passages, smallest first.
@DomEvent("mark-activated")
public final class MarkActivated extends ComponentEvent<TextPane> {

    private final List<PassageId> passages;

    public MarkActivated(
            TextPane source, boolean fromClient, @EventData("event.detail.ids") JsonNode ids) {
        super(source, fromClient);
        this.passages =
                ids.valueStream()
                        .map(JsonNode::asString)
                        .filter(id -> id.matches("[0-9a-f-]{36}"))
                        .map(id -> new PassageId(UUID.fromString(id)))
                        .toList();
    }

    List<PassageId> passages() {
        return passages;
    }
}
