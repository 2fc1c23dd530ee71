package org.variorum.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;

/// Finds out who comes with a token.
@Component
@Plumbing(because = "called by the security filter before anybody is signed in")
public class TokenSignIn {

    /// A program that calls a thousand times a minute is noted once.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final AccountRepository accounts;
    private final Clock clock;

    TokenSignIn(AccessTokenRepository tokens, AccountRepository accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// What a secret opens.
    public sealed interface Checked {

        /// It is this person's, and good for this scope.
        record Good(SignedIn person, TokenScope scope, TokenId token) implements Checked {}

        /// It opens nothing.
        record Void(Why why) implements Checked {}
    }

    /// Why a secret opens nothing.
    public enum Why {
        /// There is no such token.
        UNKNOWN,
        /// It is past its end.
        EXPIRED,
        /// Its person revoked it.
        REVOKED,
        /// Its person has no access any more.
        DISABLED
    }

    /// Looks a secret up. Asked on each request, so that revoking and disabling hold at once on
    /// every node; in one statement, without a transaction around it.
    public Checked check(String secret) {
        var found = tokens.known(Secrets.hash(secret));
        if (found.isEmpty()) {
            return new Checked.Void(Why.UNKNOWN);
        }
        var token = found.get().token();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (token.isRevoked()) {
            return new Checked.Void(Why.REVOKED);
        }
        if (token.isExpired(now)) {
            return new Checked.Void(Why.EXPIRED);
        }
        var account = found.get().account();
        if (account.isDisabled()) {
            return new Checked.Void(Why.DISABLED);
        }
        if (!token.wasUsedSince(now.minus(NOTED_EVERY))) {
            tokens.used(token.key(), now);
        }
        var person = new SignedIn(account);
        person.eraseCredentials();
        return new Checked.Good(person, token.scope(), token.id());
    }

    /// Whether a token that was good still is.
    @Transactional(readOnly = true)
    public boolean isStillGood(TokenId token) {
        return tokens.findById(token.value())
                .filter(found -> !found.isRevoked() && !found.isExpired(clock.instant()))
                .filter(found -> accounts.existsByIdAndDisabledAtIsNull(found.person().value()))
                .isPresent();
    }
}
