package org.variorum.exchange.api;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.variorum.accounts.TokenId;

/// How who is calling signed in.
public final class Callers {

    private Callers() {}

    /// Lets only through who came with the password of the account: a token that was stolen must
    /// not make itself successors.
    public static void requirePassword() {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                        instanceof ApiAuthentication caller)
                || !caller.isByPassword()) {
            throw ApiFailure.of(HttpStatus.FORBIDDEN, "password-needed");
        }
    }

    /// The token of who is calling, empty for the password of the account.
    public static Optional<TokenId> token() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof ApiAuthentication caller
                ? caller.token()
                : Optional.empty();
    }
}
