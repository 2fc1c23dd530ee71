package org.variorum.exchange.rest;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.Repeats;

/// How things are answered: each with its validator, what was made with its address.
@Component
class Answers {

    private final Etags etags;
    private final Repeats repeats;

    Answers(Etags etags, Repeats repeats) {
        this.etags = etags;
        this.repeats = repeats;
    }

    /// The thing as it is now.
    <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(etags.of(body))
                .body(body);
    }

    /// The thing that was made.
    ///
    /// @param path from the root of the app, such as `/api/tags/…`
    <T> ResponseEntity<T> created(String path, T body) {
        return ResponseEntity.created(URI.create(at(path))).eTag(etags.of(body)).body(body);
    }

    /// Makes something, once under a key.
    <T> ResponseEntity<T> once(
            @Nullable String key,
            Object command,
            Class<T> type,
            Supplier<ResponseEntity<T>> work) {
        return repeats.once(key, "POST " + request().getRequestURI(), command, type, work);
    }

    /// Lets only a change through that is based on this.
    void require(@Nullable String ifMatch, Object present) {
        etags.require(ifMatch, present);
    }

    /// An address of this server.
    static String at(String path) {
        return request().getContextPath() + path;
    }

    private static jakarta.servlet.http.HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }
}
