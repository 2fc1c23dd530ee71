package org.variorum.accounts;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a session: who signed in. The password's hash is wiped once it has been
/// checked.
public final class SignedIn implements UserDetails, CredentialsContainer {

    @Serial private static final long serialVersionUID = 1;

    private final java.util.UUID id;
    private final String username;
    private final boolean admin;
    private final boolean enabled;
    private @Nullable String passwordHash;

    SignedIn(Account account) {
        id = account.key();
        username = account.toPerson().username();
        admin = account.isAdmin();
        enabled = !account.isDisabled();
        passwordHash = account.passwordHash();
    }

    /// Whose session it is.
    public UserId id() {
        return new UserId(id);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return admin
                ? List.of(
                        new SimpleGrantedAuthority("ROLE_USER"),
                        new SimpleGrantedAuthority("ROLE_ADMIN"))
                : List.of(new SimpleGrantedAuthority("ROLE_USER"));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
