package org.variorum.exchange.api;

import java.io.Serial;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.variorum.accounts.SignedIn;
import org.variorum.accounts.TokenScope;

/// A person who acts through a program. Only with the scope `manage` an admin is one.
final class ApiAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1;

    private final SignedIn person;
    private final TokenScope scope;
    private final boolean byPassword;

    ApiAuthentication(SignedIn person, TokenScope scope, boolean byPassword) {
        super(
                person.getAuthorities().stream()
                        .filter(
                                authority ->
                                        scope == TokenScope.MANAGE
                                                || !"ROLE_ADMIN".equals(authority.getAuthority()))
                        .toList());
        this.person = person;
        this.scope = scope;
        this.byPassword = byPassword;
        setAuthenticated(true);
    }

    TokenScope scope() {
        return scope;
    }

    boolean isByPassword() {
        return byPassword;
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
    public boolean equals(Object other) {
        return other instanceof ApiAuthentication that
                && person.equals(that.person)
                && scope == that.scope
                && byPassword == that.byPassword;
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
