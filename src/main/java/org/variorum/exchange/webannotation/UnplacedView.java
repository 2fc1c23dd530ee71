package org.variorum.exchange.webannotation;

import java.time.Instant;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.Visibility;

/// An annotation that lies nowhere on the text, in short.
///
/// @param note what its bodies say, as on the screens
public record UnplacedView(
        AnnotationId id,
        UserId author,
        String note,
        Visibility visibility,
        Instant createdAt,
        Instant changedAt) {}
