package org.variorum.exchange.api;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.variorum.accounts.SignedIn;
import org.variorum.accounts.TokenId;
import org.variorum.accounts.TokenScope;

/// A person who acts through a program. Only with the scope `manage` an admin is one.
final class ApiAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1;

    private final SignedIn person;
    private final TokenScope scope;
    private final @Nullable UUID token;

    /// @param token null where the password of the account was given
    ApiAuthentication(SignedIn person, TokenScope scope, @Nullable TokenId token) {
        super(
                person.getAuthorities().stream()
                        .filter(
                                authority ->
                                        scope == TokenScope.MANAGE
                                                || !"ROLE_ADMIN".equals(authority.getAuthority()))
                        .toList());
        this.person = person;
        this.scope = scope;
        this.token = token == null ? null : token.value();
        setAuthenticated(true);
    }

    TokenScope scope() {
        return scope;
    }

    boolean isByPassword() {
        return token == null;
    }

    Optional<TokenId> token() {
        return Optional.ofNullable(token).map(TokenId::new);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiAuthentication that
                && person.equals(that.person)
                && scope == that.scope
                && Objects.equals(token, that.token);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
