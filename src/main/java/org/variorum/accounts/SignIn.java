package org.variorum.accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// Finds the account for a sign-in, and tells whether a session's owner may still go on.
@Component
@Plumbing(because = "called by Spring Security before anybody is signed in")
public class SignIn implements UserDetailsService {

    private final AccountRepository accounts;

    SignIn(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.findByUsernameKey(Account.keyOf(username))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /// Whether this person's account is still there and not disabled. Asked on each request, so
    /// that disabling ends the open sessions on every node.
    public boolean isStillWelcome(UserId person) {
        return accounts.existsByIdAndDisabledAtIsNull(person.value());
    }
}
