package org.variorum.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.variorum.Refusal;

/// Tells every failure behind the API's border as a problem, the framework's own included.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!ApiBorder.isApi(request)) {
            return null;
        }
        tell(request, response, failure);
        return new ModelAndView();
    }

    /// Writes the answer to a failure; what is nobody's mistake but ours is logged.
    void tell(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        try {
            if (failure instanceof AsyncRequestNotUsableException) {
                return;
            }
            if (failure instanceof Refusal refusal) {
                problems.write(request, response, problems.of(refusal));
                return;
            }
            var told = Failures.of(failure);
            if (failure instanceof HttpMessageNotReadableException
                    && ApiBorder.isTooLong(request)) {
                told = ApiFailure.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
            }
            if (told.status().is5xxServerError()) {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            }
            problems.write(request, response, told);
        } catch (IOException gone) {
            throw new UncheckedIOException("Nobody is there to be told", gone);
        }
    }
}
