package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionPublished;

/// Fails when a version of one document is published, after everybody else has done their work.
@Component
class FailingListener {

    private volatile @Nullable DocumentId document;

    void failFor(@Nullable DocumentId document) {
        this.document = document;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(VersionPublished event) {
        if (event.document().equals(document)) {
            throw new IllegalStateException("This listener fails");
        }
    }
}
