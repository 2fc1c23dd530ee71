package org.variorum.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// One revision of a thing, with what it changed.
///
/// @param revision the number to restore it by
/// @param actor null where the program acted by itself
/// @param reason in the person's words, if they gave one
/// @param first whether the thing was made by this revision
/// @param changes the fields that differ from the revision before, in the order of the thing's own
///   list
public record PastState(
        long revision,
        Instant at,
        @Nullable UserId actor,
        @Nullable String reason,
        boolean first,
        List<FieldChange> changes) {

    /// A field before and after; null where it did not exist or was empty.
    ///
    /// @param field the field's name; its label is `history.field.<field>` in `messages.properties`
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
}
