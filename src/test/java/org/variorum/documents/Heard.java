package org.variorum.documents;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Remembers which versions were told of.
@Component
class Heard {

    private final List<VersionPublished> published = new CopyOnWriteArrayList<>();

    @EventListener
    void hears(VersionPublished event) {
        published.add(event);
    }

    List<VersionPublished> of(DocumentId document) {
        return published.stream().filter(event -> event.document().equals(document)).toList();
    }
}
