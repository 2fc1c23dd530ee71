package org.variorum.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.variorum.accounts.PasswordCheck;
import org.variorum.accounts.SignedIn;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.TokenSignIn;
import org.variorum.accounts.TokenSignIn.Checked;
import org.variorum.accounts.Tokens;

/// Signs a program in: with a token as Bearer, or as the password of HTTP Basic; and with the
/// account's password where tokens are made and where it is changed, and only there.
class TokenFilter extends OncePerRequestFilter {

    static final String CHALLENGE =
            "Bearer realm=\"Variorum\", Basic realm=\"Variorum\", charset=\"UTF-8\"";

    private final TokenSignIn tokens;
    private final PasswordCheck passwords;
    private final Limits limits;
    private final Problems problems;
    private final SecurityContextRepository contexts;

    TokenFilter(
            TokenSignIn tokens,
            PasswordCheck passwords,
            Limits limits,
            Problems problems,
            SecurityContextRepository contexts) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.limits = limits;
        this.problems = problems;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                signIn(authentication(request, header.strip()), request, response);
            } catch (ApiFailure refused) {
                problems.write(request, response, counted(request, response, refused));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /// Who is refused here has asked too.
    private ApiFailure counted(
            HttpServletRequest request, HttpServletResponse response, ApiFailure refused) {
        try {
            limits.count(request, response::setHeader);
            return refused;
        } catch (ApiFailure tooMany) {
            return tooMany;
        }
    }

    private void signIn(
            Authentication known, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        // A stream of events ends in another dispatch of the same request.
        contexts.saveContext(context, request, response);
    }

    private Authentication authentication(HttpServletRequest request, String header) {
        var space = header.indexOf(' ');
        var scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
        var rest = space < 0 ? "" : header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> byToken(rest, null);
            case "basic" -> byBasic(request, rest);
            default -> throw challenge("not-signed-in");
        };
    }

    private Authentication byBasic(HttpServletRequest request, String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw challenge("sign-in-malformed");
        }
        var colon = pair.indexOf(':');
        if (colon < 0) {
            throw challenge("sign-in-malformed");
        }
        var username = pair.substring(0, colon);
        var password = pair.substring(colon + 1);
        if (password.startsWith(Tokens.PREFIX)) {
            return byToken(password, username);
        }
        if (!takesPasswords(request)) {
            throw challenge("password-for-tokens-only");
        }
        return byPassword(request, username, password);
    }

    private static boolean takesPasswords(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api/tokens")
                || path.startsWith("/api/tokens/")
                || path.equals("/api/me/password");
    }

    private Authentication byPassword(
            HttpServletRequest request, String username, String password) {
        var wait = passwords.delay(username, request.getRemoteAddr());
        if (wait.isPresent()) {
            throw ApiFailure.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-passwords")
                    .with(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(Math.max(1, wait.get().toSeconds() + 1)));
        }
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        attempt.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        try {
            var person =
                    (SignedIn)
                            Objects.requireNonNull(passwords.authenticate(attempt).getPrincipal());
            person.eraseCredentials();
            return new ApiAuthentication(person, TokenScope.MANAGE, null);
        } catch (AuthenticationException refused) {
            throw challenge("wrong-password");
        }
    }

    /// @param username who says to be the token's person, or null where nobody says anything
    private Authentication byToken(
            String secret, @org.jspecify.annotations.Nullable String username) {
        return switch (tokens.check(secret)) {
            case Checked.Good good
                    when username == null
                            || username.strip().equalsIgnoreCase(good.person().getUsername()) ->
                    new ApiAuthentication(good.person(), good.scope(), good.token());
            case Checked.Good _ -> throw invalid("token-unknown");
            case Checked.Void(var why) ->
                    throw invalid("token-" + why.name().toLowerCase(Locale.ROOT));
        };
    }

    private static ApiFailure challenge(String code) {
        return ApiFailure.of(HttpStatus.UNAUTHORIZED, code)
                .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }

    private static ApiFailure invalid(String code) {
        return ApiFailure.of(HttpStatus.UNAUTHORIZED, code)
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"Variorum\", error=\"invalid_token\"");
    }
}
