package org.variorum.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;

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

    /// Of which the values are words, in small letters as everywhere in the API.
    private static final Set<String> WORDS = Set.of("visibility", "stance", "state", "role");

    private static FieldBody of(FieldChange change) {
        var isWord = WORDS.contains(change.field());
        return new FieldBody(
                change.field(),
                isWord ? small(change.before()) : change.before(),
                isWord ? small(change.after()) : change.after());
    }

    private static @Nullable String small(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private static HistoryBody of(PastState past) {
        var actor = past.actor();
        return new HistoryBody(
                past.revision(),
                past.at(),
                actor == null ? null : actor.value(),
                past.reason(),
                past.first(),
                past.changes().stream().map(HistoryBody::of).toList());
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
