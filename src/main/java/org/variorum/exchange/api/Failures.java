package org.variorum.exchange.api;

import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/// What the exceptions of the framework and of the database are, as problems.
final class Failures {

    private static final int DEEPEST = 20;

    private Failures() {}

    static ApiFailure of(Throwable failure) {
        return switch (failure) {
            case ApiFailure ours -> ours;
            case AccessDeniedException _ -> ApiFailure.of(HttpStatus.FORBIDDEN, "forbidden");
            case AuthenticationException _ ->
                    ApiFailure.of(HttpStatus.UNAUTHORIZED, "not-signed-in");
            case HttpMessageNotReadableException unread -> ofBody(unread);
            case InvalidParameterException _ ->
                    ApiFailure.of(HttpStatus.BAD_REQUEST, "bad-request");
            case MaxUploadSizeExceededException _ ->
                    ApiFailure.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
            case MultipartException broken -> ofMultipart(broken);
            case MissingServletRequestPartException missing ->
                    missing(missing.getRequestPartName());
            case MissingServletRequestParameterException missing ->
                    missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case TypeMismatchException wrong -> ofParameter(wrong);
            case HttpRequestMethodNotSupportedException method -> ofMethod(method);
            case HttpMediaTypeNotSupportedException type -> ofType(type);
            case ConcurrencyFailureException _ -> conflict();
            case OptimisticLockException _ -> conflict();
            case DataIntegrityViolationException _ -> conflict();
            case ErrorResponse known -> Problems.ofStatus(known.getStatusCode().value());
            default -> tooLarge(failure).orElseGet(() -> Problems.ofStatus(500));
        };
    }

    private static ApiFailure conflict() {
        return ApiFailure.of(HttpStatus.CONFLICT, "changed-at-once");
    }

    private static ApiFailure missing(String name) {
        return ApiFailure.field(HttpStatus.BAD_REQUEST, name, "missing");
    }

    /// An id that is none names nothing; a wrong query parameter is a mistake.
    private static ApiFailure ofParameter(TypeMismatchException wrong) {
        if (wrong instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter()
                        .hasParameterAnnotation(
                                org.springframework.web.bind.annotation.PathVariable.class)) {
            return ApiFailure.notFound();
        }
        var name =
                wrong instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : Objects.requireNonNullElse(wrong.getPropertyName(), "");
        return ApiFailure.field(HttpStatus.BAD_REQUEST, name, "wrong-type");
    }

    private static ApiFailure ofMethod(HttpRequestMethodNotSupportedException method) {
        var failure = ApiFailure.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        var allowed = method.getSupportedHttpMethods();
        return allowed == null
                ? failure
                : failure.with(
                        HttpHeaders.ALLOW,
                        allowed.stream()
                                .map(HttpMethod::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static ApiFailure ofType(HttpMediaTypeNotSupportedException type) {
        var failure = ApiFailure.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported");
        return type.getSupportedMediaTypes().isEmpty()
                ? failure
                : failure.with(
                        HttpHeaders.ACCEPT, MediaType.toString(type.getSupportedMediaTypes()));
    }

    private static ApiFailure ofMultipart(MultipartException broken) {
        return tooLarge(broken)
                .orElseGet(() -> ApiFailure.of(HttpStatus.BAD_REQUEST, "multipart-malformed"));
    }

    private static ApiFailure ofBody(HttpMessageNotReadableException unread) {
        var large = tooLarge(unread);
        if (large.isPresent()) {
            return large.get();
        }
        var ours = cause(unread, MalformedText.class);
        if (ours != null) {
            return ApiFailure.field(HttpStatus.BAD_REQUEST, fieldOf(ours), "text-malformed");
        }
        var time = cause(unread, MalformedTime.class);
        if (time != null) {
            return ApiFailure.field(
                    HttpStatus.UNPROCESSABLE_CONTENT, fieldOf(time), "time-malformed");
        }
        if (cause(unread, StreamConstraintsException.class) != null) {
            return ApiFailure.of(HttpStatus.BAD_REQUEST, "json-too-deep");
        }
        var shape = cause(unread, JacksonException.class);
        if (shape == null || shape instanceof StreamReadException) {
            return ApiFailure.of(HttpStatus.BAD_REQUEST, "json-malformed");
        }
        var field = fieldOf(shape);
        return field.isEmpty()
                ? ApiFailure.of(HttpStatus.BAD_REQUEST, "json-malformed")
                : ApiFailure.field(HttpStatus.BAD_REQUEST, field, "wrong-type");
    }

    /// Where in the JSON, such as `citations[2]`.
    private static String fieldOf(JacksonException shape) {
        var path = new StringBuilder();
        for (var step : shape.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Optional<ApiFailure> tooLarge(Throwable failure) {
        return cause(failure, BodyTooLarge.class) == null
                ? Optional.empty()
                : Optional.of(ApiFailure.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large"));
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
