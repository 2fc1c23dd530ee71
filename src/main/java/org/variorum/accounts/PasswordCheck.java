package org.variorum.accounts;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.Quotas;

/// Checks a user name and a password, for the sign-in page and for programs alike, and slows down
/// who guesses: after some wrong ones from an address for a name, both wait. Another address can
/// still sign in, so that nobody can lock somebody else out.
@Component
@Plumbing(because = "called by Spring Security before anybody is signed in")
public class PasswordCheck extends DaoAuthenticationProvider {

    private final Quotas wrong;
    private final Quotas wrongFromAnAddress;

    /// @param most wrong passwords for one name from one address within a quarter of an hour
    PasswordCheck(
            SignIn signIn,
            PasswordEncoder encoder,
            @Value("${variorum.sign-in.wrong-passwords:10}") int most) {
        super(signIn);
        setPasswordEncoder(encoder);
        wrong = new Quotas(most, Duration.ofMinutes(15));
        // A class room may share an address; trying one password on many names is still stopped.
        wrongFromAnAddress = new Quotas(10L * most, Duration.ofMinutes(15));
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var name = String.valueOf(attempt.getName());
        if (name.indexOf('\0') >= 0) {
            // PostgreSQL keeps no such character, and nobody has such a name.
            throw new BadCredentialsException("No such account");
        }
        var address = addressOf(attempt);
        if (delay(name, address).isPresent()) {
            throw new LockedException("Too many wrong passwords");
        }
        try {
            var known = super.authenticate(attempt);
            wrong.forget(key(name, address));
            return known;
        } catch (AuthenticationServiceException failure) {
            throw failure;
        } catch (AuthenticationException refused) {
            wrong.take(key(name, address));
            wrongFromAnAddress.take(address);
            throw refused;
        }
    }

    /// How long this name has to wait at this address, or empty if it may try.
    public Optional<Duration> delay(String username, String address) {
        var ofName = wrong.look(key(username, address));
        var ofAddress = wrongFromAnAddress.look(address);
        if (ofName.granted() && ofAddress.granted()) {
            return Optional.empty();
        }
        return Optional.of(
                ofName.delay().compareTo(ofAddress.delay()) > 0
                        ? ofName.delay()
                        : ofAddress.delay());
    }

    private static String key(String username, String address) {
        return Account.keyOf(username) + "\n" + address;
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
    }
}
