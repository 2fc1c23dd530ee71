package org.variorum.accounts;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// Who is acting right now, as far as the security context knows.
@Component
@Plumbing(because = "tells a caller nothing but its own identity")
public class Acting {

    /// The person acting, or empty where nobody is signed in (a background task, an anonymous
    /// request).
    public Optional<UserId> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.id())
                : Optional.empty();
    }

    /// The person acting.
    ///
    /// @throws AccessDeniedException if nobody is signed in
    public UserId required() {
        return current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /// Whether this person is the one acting.
    public boolean is(UserId person) {
        return current().filter(person::equals).isPresent();
    }
}
