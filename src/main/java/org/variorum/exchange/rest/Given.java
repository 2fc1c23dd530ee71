package org.variorum.exchange.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.variorum.exchange.api.ApiFailure;

/// What the records of the API share.
final class Given {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssnnnnnnnnn").withZone(ZoneOffset.UTC);

    private Given() {}

    /// JSON may leave out what a command cannot do without.
    ///
    /// @throws ApiFailure 400 with the field
    static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, field, "missing");
        }
        return value;
    }

    /// An optional text: empty where it was left out.
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// By which things are ordered on pages: when they were made, then by id.
    static String key(Instant madeAt, UUID id) {
        return SORTABLE.format(madeAt) + id;
    }
}
