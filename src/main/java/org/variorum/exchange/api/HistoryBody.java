package org.variorum.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.variorum.history.PastState;

/// One revision of a thing.
///
/// @param revision by which it can be restored
/// @param actor null where the program acted by itself
/// @param first whether the thing was made by it
public record HistoryBody(
        long revision,
        Instant at,
        @Nullable UUID actor,
        @Nullable String reason,
        boolean first,
        List<FieldBody> changes) {

    /// A field before and after; null where it was empty or not there.
    public record FieldBody(String field, @Nullable String before, @Nullable String after) {}

    private static HistoryBody of(PastState past) {
        var actor = past.actor();
        return new HistoryBody(
                past.revision(),
                past.at(),
                actor == null ? null : actor.value(),
                past.reason(),
                past.first(),
                past.changes().stream()
                        .map(each -> new FieldBody(each.field(), each.before(), each.after()))
                        .toList());
    }

    /// A page of a history, the oldest first.
    public static ResponseEntity<List<HistoryBody>> page(
            List<PastState> history, @Nullable String cursor, @Nullable Integer limit) {
        return Pages.of(
                history.stream().map(HistoryBody::of).toList(),
                each -> "%019d".formatted(each.revision()),
                cursor,
                limit);
    }
}
