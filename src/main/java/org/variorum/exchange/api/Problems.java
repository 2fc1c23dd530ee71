package org.variorum.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.Refusal;
import org.variorum.exchange.Sentences;
import tools.jackson.databind.json.JsonMapper;

/// Words problems and writes them.
@Component
@Plumbing(because = "words what went wrong")
public class Problems {

    private final Sentences sentences;
    private final JsonMapper json;

    Problems(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /// The problem that this failure is.
    public Problem of(ApiFailure failure) {
        return new Problem(
                typeOf(failure.code()),
                failure.status().getReasonPhrase(),
                failure.status().value(),
                sentences.get("problem." + failure.code(), failure.arguments().toArray()),
                failure.code(),
                failure.field());
    }

    /// The problem that a service's refusal is.
    public Problem of(Refusal refusal) {
        var status = RefusalStatus.of(refusal.code());
        return new Problem(
                typeOf(refusal.code()),
                status.getReasonPhrase(),
                status.value(),
                sentences.of(refusal),
                refusal.code(),
                refusal.field());
    }

    /// Writes the problem as the whole answer, unless part of another was sent already.
    void write(HttpServletRequest request, HttpServletResponse response, ApiFailure failure)
            throws IOException {
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.ETAG, null);
            failure.headers().forEach((name, values) -> tell(response, name, values));
        }
        send(request, response, of(failure));
    }

    /// Once: what can be done at an address of the Protocol was told before anything failed.
    private static void tell(HttpServletResponse response, String name, List<String> values) {
        if (!name.equalsIgnoreCase(HttpHeaders.ALLOW) || !response.containsHeader(name)) {
            values.forEach(each -> response.addHeader(name, each));
        }
    }

    /// The same for a problem that is worded.
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.ETAG, null);
        }
        send(request, response, problem);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
        var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /// What a bare status says, where nobody said more.
    static ApiFailure ofStatus(int status) {
        var known = HttpStatus.resolve(status);
        if (known == null) {
            return ApiFailure.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        }
        return ApiFailure.of(
                known,
                switch (known) {
                    case BAD_REQUEST -> "bad-request";
                    case UNAUTHORIZED -> "not-signed-in";
                    case FORBIDDEN -> "forbidden";
                    case NOT_FOUND -> "not-found";
                    case METHOD_NOT_ALLOWED -> "method-not-allowed";
                    case NOT_ACCEPTABLE -> "not-acceptable";
                    case CONTENT_TOO_LARGE -> "body-too-large";
                    case UNSUPPORTED_MEDIA_TYPE -> "media-type-unsupported";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> known.is5xxServerError() ? "internal" : "bad-request";
                });
    }

    private static String typeOf(String code) {
        return "/api/problems/" + code;
    }
}
