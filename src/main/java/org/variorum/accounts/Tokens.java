package org.variorum.accounts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;

/// The tokens with which programs act in a person's name. A person sees and ends only their own.
@Service
@Transactional
public class Tokens {

    /// Begins every secret, so that it is known for one wherever it is found.
    public static final String PREFIX = "vrm_";

    private static final int SECRET_BYTES = 32;
    private static final int MAX_NAME = 80;
    private static final int MOST = 200;

    private final AccessTokenRepository tokens;
    private final Acting acting;
    private final Clock clock;

    Tokens(AccessTokenRepository tokens, Acting acting, Clock clock) {
        this.tokens = tokens;
        this.acting = acting;
        this.clock = clock;
    }

    /// One's own tokens, the newest first, those that expired or were revoked included.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<TokenView> mine() {
        return tokens.findByPersonIdOrderByCreatedAtDescIdAsc(acting.required().value()).stream()
                .map(AccessToken::toView)
                .toList();
    }

    /// One of one's own tokens.
    @PreAuthorize("@tokenRights.owns(#token)")
    @Transactional(readOnly = true)
    public TokenView get(TokenId token) {
        return tokens.findById(token.value()).orElseThrow().toView();
    }

    /// Makes a token for oneself.
    ///
    /// @throws Refusal on `name`: `blank`, `too-long`, `invisible`; on `expiresAt`: `token-past`;
    ///   `too-many-tokens` beyond 200 that still open something
    @PreAuthorize("isAuthenticated()")
    public MadeToken make(NewToken command) {
        var name = Limits.line("name", command.name(), MAX_NAME);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expires = command.expiresAt();
        if (expires != null && !expires.isAfter(now)) {
            throw Refusal.field("expiresAt", "token-past");
        }
        var me = acting.required();
        var open =
                tokens.findByPersonIdOrderByCreatedAtDescIdAsc(me.value()).stream()
                        .filter(token -> !token.isRevoked() && !token.isExpired(now))
                        .count();
        if (open >= MOST) {
            throw Refusal.of("too-many-tokens", MOST);
        }
        var secret = PREFIX + Secrets.random(SECRET_BYTES);
        var token =
                tokens.save(
                        new AccessToken(
                                me,
                                name,
                                command.scope(),
                                Secrets.hash(secret),
                                now,
                                expires == null ? null : expires.truncatedTo(ChronoUnit.MICROS)));
        return new MadeToken(token.toView(), secret);
    }

    /// Ends one of one's own tokens at once. Again does nothing.
    @PreAuthorize("@tokenRights.owns(#token)")
    public void revoke(TokenId token) {
        tokens.findById(token.value())
                .orElseThrow()
                .revoke(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
