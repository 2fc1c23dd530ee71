package org.variorum.annotations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears of merges what the modules above hear.
@Component
class Merges {

    private final List<TagsMerged> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(TagsMerged event) {
        heard.add(event);
    }

    List<TagsMerged> heard() {
        return heard;
    }
}
