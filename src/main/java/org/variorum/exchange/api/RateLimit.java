package org.variorum.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.variorum.Quotas;

/// Limits how often one person, or one address where nobody signed in, may ask, and tells on each
/// answer how much is left.
class RateLimit extends OncePerRequestFilter {

    private final Quotas quotas;
    private final Problems problems;

    RateLimit(ApiSettings settings, Problems problems) {
        quotas = new Quotas(settings.requestsPerMinute(), Duration.ofMinutes(1));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        var who =
                known instanceof ApiAuthentication person
                        ? person.getPrincipal().id().toString()
                        : request.getRemoteAddr();
        var left = quotas.take(who);
        response.setHeader("RateLimit-Limit", String.valueOf(quotas.capacity()));
        response.setHeader("RateLimit-Remaining", String.valueOf(left.remaining()));
        response.setHeader("RateLimit-Reset", seconds(left.reset()));
        if (left.granted()) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    ApiFailure.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                            .with(HttpHeaders.RETRY_AFTER, seconds(left.delay())));
        }
    }

    /// Whole seconds, rounded up.
    private static String seconds(Duration time) {
        return String.valueOf(time.plusNanos(999_999_999).toSeconds());
    }
}
