package org.variorum.exchange.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Cuts lists into pages. A page begins behind the last thing of the one before it, in an order
/// that does not change, so that nothing comes twice or not at all while others write.
public final class Pages {

    private static final int MOST = 200;
    private static final int USUAL = 100;

    private Pages() {}

    /// How many to send.
    ///
    /// @throws ApiFailure 400 for fewer than 1 or more than 200
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, "limit", "limit-range", MOST);
        }
        return asked;
    }

    /// What is behind the cursor.
    ///
    /// @throws ApiFailure 400 for one that no page gave out
    public static String after(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(">") && WellFormed.is(text)) {
                return text.substring(1);
            }
        } catch (IllegalArgumentException noBase64) {
            // Answered below.
        }
        throw ApiFailure.field(HttpStatus.BAD_REQUEST, "cursor", "cursor-unknown");
    }

    /// The cursor behind the thing of this key.
    public static String cursor(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((">" + key).getBytes(StandardCharsets.UTF_8));
    }

    /// One page of all of these, with a link to the next if there is one.
    ///
    /// @param key by which they are ordered, unique, and the same as long as a thing exists
    public static <T> ResponseEntity<List<T>> of(
            List<T> all,
            Function<T, String> key,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var most = limit(limit);
        var after = cursor == null ? "" : after(cursor);
        var rest =
                all.stream()
                        .filter(each -> key.apply(each).compareTo(after) > 0)
                        .sorted(Comparator.comparing(key))
                        .limit(most + 1L)
                        .toList();
        if (rest.size() <= most) {
            return ResponseEntity.ok(rest);
        }
        var page = rest.subList(0, most);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, next(cursor(key.apply(page.getLast()))))
                .body(page);
    }

    /// The same page, each thing shown another way.
    public static <T, S> ResponseEntity<List<S>> map(
            ResponseEntity<List<T>> page, Function<T, S> shown) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .body(Objects.requireNonNull(page.getBody()).stream().map(shown).toList());
    }

    /// The header that leads to the next page of the present request: relative to the server, as
    /// `Location` is.
    public static String next(String cursor) {
        var address =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("cursor", cursor)
                        .build(true);
        return "<" + address.getPath() + "?" + address.getQuery() + ">; rel=\"next\"";
    }
}
