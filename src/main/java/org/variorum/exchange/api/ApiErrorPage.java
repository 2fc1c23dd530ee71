package org.variorum.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// A problem instead of the error page where the server takes the answer out of our hands: after a
/// body that was cut off it lets nobody write but that page.
class ApiErrorPage extends OncePerRequestFilter {

    private final Problems problems;

    ApiErrorPage(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
                || !ApiBorder.isApi(request, path);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        problems.write(request, response, Problems.ofStatus(response.getStatus()));
    }
}
