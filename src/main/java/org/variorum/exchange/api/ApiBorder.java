package org.variorum.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// The outermost of the API: whatever fails further in, be it the firewall or the security, is told
/// as a problem; and no body is read beyond its limit.
class ApiBorder extends OncePerRequestFilter {

    private final Problems problems;
    private final ApiErrors errors;
    private final Limits limits;
    private final ApiSettings settings;

    ApiBorder(Problems problems, ApiErrors errors, Limits limits, ApiSettings settings) {
        this.problems = problems;
        this.errors = errors;
        this.limits = limits;
        this.settings = settings;
    }

    /// Whether a request is for the API.
    static boolean isApi(HttpServletRequest request) {
        return isApi(request, request.getRequestURI());
    }

    static boolean isApi(HttpServletRequest request, String address) {
        var path = address.substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(request, response);
        limits.tell(request.getRemoteAddr(), response::setHeader);
        try {
            refuseNul(request);
            chain.doFilter(bounded(request), answer);
        } catch (ServletException failure) {
            var cause = failure.getRootCause();
            errors.tell(request, response, cause == null ? failure : cause);
        } catch (RuntimeException failure) {
            errors.tell(request, response, failure);
        }
    }

    /// No name and no word that anybody could look for holds this character, and PostgreSQL fails
    /// on it.
    private static void refuseNul(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw ApiFailure.of(HttpStatus.BAD_REQUEST, "bad-request");
        }
    }

    /// Whether the body goes on beyond its limit. Who could make nothing of its beginning asks, so
    /// that a body that is too long is told to be that, whatever is in it.
    static boolean isTooLong(HttpServletRequest request) {
        var bounded = WebUtils.getNativeRequest(request, Bounded.class);
        if (bounded == null) {
            return false;
        }
        try {
            bounded.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        } catch (BodyTooLarge tooLarge) {
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private HttpServletRequest bounded(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            // Files have limits of their own.
            return request;
        }
        if (request.getContentLengthLong() > settings.maxBody()) {
            throw ApiFailure.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw ApiFailure.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported");
        }
        return new Bounded(request, settings.maxBody());
    }

    /// A request whose body ends in [BodyTooLarge] where it is longer than it may be.
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;
        private @Nullable ServletInputStream body;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var known = body;
            if (known == null) {
                known = new BoundedBody(super.getInputStream(), most);
                body = known;
            }
            return known;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /// A response whose bare errors become problems instead of pages.
    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(request, (HttpServletResponse) getResponse(), Problems.ofStatus(status));
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }
    }
}
