package org.variorum.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.variorum.accounts.SignIn;
import org.variorum.accounts.SignedIn;

/// Ends the session of a person whose account was disabled meanwhile. Asks the database on each
/// request rather than a registry of sessions, so that it holds on every node.
class StillWelcome extends OncePerRequestFilter {

    private final SignIn signIn;

    StillWelcome(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && !signIn.isStillWelcome(person.id())) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
