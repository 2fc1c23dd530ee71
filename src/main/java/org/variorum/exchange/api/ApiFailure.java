package org.variorum.exchange.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Ends a request of the API with a problem. Its sentence is `problem.<code>` in
/// `messages.properties`. What a service refuses needs none of these: refusals become problems by
/// themselves.
public class ApiFailure extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;
    private final transient HttpHeaders headers = new HttpHeaders();

    private ApiFailure(
            HttpStatus status, String code, @Nullable String field, List<Object> arguments) {
        super(code + arguments, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = arguments;
    }

    /// A problem with the request as a whole.
    public static ApiFailure of(HttpStatus status, String code, Object... arguments) {
        return new ApiFailure(status, code, null, List.of(arguments));
    }

    /// A problem with one part of it.
    ///
    /// @param field a name in the JSON that was sent, a query parameter or a header
    public static ApiFailure field(
            HttpStatus status, String field, String code, Object... arguments) {
        return new ApiFailure(status, code, field, List.of(arguments));
    }

    /// There is no such thing, or the person acting may not know of it: the two are not told apart.
    public static ApiFailure notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /// The same with a header on the answer.
    public ApiFailure with(String header, String value) {
        headers.add(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable String field() {
        return field;
    }

    List<Object> arguments() {
        return arguments;
    }

    HttpHeaders headers() {
        return headers;
    }
}
