package org.variorum.exchange.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.WellFormed;

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

    /// A name as one step of an address; slugs may have letters of any script.
    static String step(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /// A text from a form or an address, which no reader of JSON has looked at.
    ///
    /// @throws ApiFailure 400 for half a surrogate pair or the character 0
    static String wellFormed(String field, String text) {
        if (!WellFormed.is(text)) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, field, "text-malformed");
        }
        return text;
    }

    /// An optional text: empty where it was left out.
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// What these are; none for null.
    ///
    /// @throws ApiFailure 400 if null is among them
    static <S, T> List<T> list(@Nullable List<S> given, Function<S, T> made) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "json-malformed");
        }
        return given.stream().map(made).toList();
    }

    /// The same in a set.
    static <S, T> Set<T> set(@Nullable List<S> given, Function<S, T> made) {
        return Set.copyOf(list(given, made));
    }

    /// By which things are ordered on pages: when they were made, then by id.
    static String key(Instant madeAt, UUID id) {
        return SORTABLE.format(madeAt) + id;
    }
}
