package org.variorum.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.variorum.Quotas;

/// How often one person, or one address where nobody signed in, may ask, and how much of it is
/// left, which each answer tells.
@Component
class Limits {

    private final Quotas quotas;

    Limits(ApiSettings settings) {
        quotas = new Quotas(settings.requestsPerMinute(), Duration.ofMinutes(1));
    }

    /// Tells how an address stands, for what is answered before anybody is known.
    ///
    /// @param header sets a header of the answer
    void tell(String address, BiConsumer<String, String> header) {
        tell(quotas.look(address), header);
    }

    /// Counts a request of whom it is by now, and tells how they stand.
    ///
    /// @throws ApiFailure 429 if it is one too many
    void count(HttpServletRequest request, BiConsumer<String, String> header) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        var standing =
                quotas.take(
                        known instanceof ApiAuthentication person
                                ? person.getPrincipal().id().toString()
                                : request.getRemoteAddr());
        tell(standing, header);
        if (!standing.granted()) {
            throw ApiFailure.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                    .with(HttpHeaders.RETRY_AFTER, seconds(standing.delay()));
        }
    }

    private void tell(Quotas.Standing standing, BiConsumer<String, String> header) {
        header.accept("RateLimit-Limit", String.valueOf(quotas.capacity()));
        header.accept("RateLimit-Remaining", String.valueOf(standing.remaining()));
        header.accept("RateLimit-Reset", seconds(standing.reset()));
    }

    /// Whole seconds, rounded up.
    private static String seconds(Duration time) {
        return String.valueOf(time.plusNanos(999_999_999).toSeconds());
    }
}
