package org.variorum.exchange.webannotation;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.PublicAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends what was worded in the form that was asked for, with the validator of that form.
@Component
class Replies {

    private static final String CACHED_BY_ONE = "private, no-cache";

    private final LinkedData data;
    private final PublicAddress address;
    private final JsonMapper json;

    Replies(LinkedData data, PublicAddress address, JsonMapper json) {
        this.data = data;
        this.address = address;
        this.json = json;
    }

    Addresses addresses() {
        return new Addresses(address.base());
    }

    /// The validator of an annotation in its plainest form.
    String etag(ObjectNode worded) {
        return Etags.ofBytes(json.writeValueAsBytes(worded));
    }

    /// The validator that a state is based on: one of another form is of the same state.
    static @Nullable String ofAnyForm(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replace(Format.TURTLE.suffix() + '"', "\"");
    }

    /// The answer to a GET or HEAD; 304 without a body for who has it already.
    ResponseEntity<byte[]> read(
            ServletWebRequest request,
            ObjectNode worded,
            UnaryOperator<ResponseEntity.BodyBuilder> more) {
        var format = Format.of(request.getHeader(HttpHeaders.ACCEPT));
        var bytes = bytes(worded, format);
        var etag = etag(worded, format, bytes);
        var unchanged = request.checkNotModified(etag) || isAny(request);
        var answer =
                ResponseEntity.status(unchanged ? 304 : 200)
                        .header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, CACHED_BY_ONE);
        more.apply(answer);
        return unchanged
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, format.contentType()).body(bytes);
    }

    /// Spring heeds `*` for changes alone.
    private static boolean isAny(ServletWebRequest request) {
        var tag = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return tag != null && tag.strip().equals("*");
    }

    /// The answer to a PUT.
    ResponseEntity<byte[]> written(ServletWebRequest request, ObjectNode worded) {
        var format = Format.of(request.getHeader(HttpHeaders.ACCEPT));
        var bytes = bytes(worded, format);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, etag(worded, format, bytes))
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(bytes);
    }

    /// The answer to OPTIONS.
    static ResponseEntity<Void> options(String methods) {
        return ResponseEntity.noContent()
                .allow(
                        java.util.Arrays.stream(methods.split(", "))
                                .map(HttpMethod::valueOf)
                                .toArray(HttpMethod[]::new))
                .build();
    }

    private byte[] bytes(ObjectNode worded, Format format) {
        return format == Format.TURTLE
                ? data.turtle(worded).getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(worded);
    }

    private String etag(ObjectNode worded, Format format, byte[] bytes) {
        return format == Format.TURTLE
                ? etag(worded).replaceFirst("\"$", format.suffix() + '"')
                : Etags.ofBytes(bytes);
    }
}
