package org.variorum.annotations;

import java.time.Instant;
import java.util.List;
import org.variorum.accounts.UserId;

/// What a person said of a passage.
///
/// @param note Markdown as it was written, empty for a mere highlight; whoever shows it renders it
///   safely
/// @param tags by name; tags that are withdrawn from the vocabulary are left out
/// @param changedAt when its author last changed note, tags or visibility
/// @param lock what to name when changing it
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
