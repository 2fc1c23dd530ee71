package org.variorum.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets nobody ask more often than they may.
class RateLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;

    RateLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.count(request, response::setHeader);
        } catch (ApiFailure tooMany) {
            problems.write(request, response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }
}
