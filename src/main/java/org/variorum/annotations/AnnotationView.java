package org.variorum.annotations;

import java.time.Instant;
import java.util.List;
import org.variorum.accounts.UserId;

/// What a person said of a passage.
public record AnnotationView(
        AnnotationId id,
        PassageView passage,
        UserId author,
        String note,
        Visibility visibility,
        List<TagView> tags,
        Instant createdAt,
        Instant changedAt,
        boolean withdrawn,
        long lock) {}
