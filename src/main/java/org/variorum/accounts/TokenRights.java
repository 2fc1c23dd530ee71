package org.variorum.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person acting may do with a token: with their own everything, of others' they know
/// nothing.
@Component("tokenRights")
@Transactional(readOnly = true)
class TokenRights {

    private final AccessTokenRepository tokens;
    private final Acting acting;

    TokenRights(AccessTokenRepository tokens, Acting acting) {
        this.tokens = tokens;
        this.acting = acting;
    }

    public boolean owns(TokenId token) {
        return tokens.findById(token.value())
                .filter(found -> acting.is(found.person()))
                .isPresent();
    }
}
