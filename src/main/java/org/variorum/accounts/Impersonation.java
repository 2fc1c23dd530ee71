package org.variorum.accounts;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// Lets the program act in somebody's name where there is no session: the import at start, the
/// demonstration group.
@Component
@Plumbing(
        because = "called at start, by the operator's own command line, before anybody can sign in")
public class Impersonation {

    private final AccountRepository accounts;

    Impersonation(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// Runs the work as this person, with exactly their rights, and leaves the thread as it was.
    public <T> T as(UserId person, Supplier<T> work) {
        var principal = new SignedIn(accounts.findById(person.value()).orElseThrow());
        principal.eraseCredentials();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
