package org.variorum.claims;

import org.springframework.stereotype.Service;

/// Relations between claims.
@Service
public class Relations {
    public RelationView relate(ClaimId from, ClaimId to, RelationKind kind) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(RelationId relation) {
        throw new UnsupportedOperationException();
    }

    public void restore(RelationId relation) {
        throw new UnsupportedOperationException();
    }
}
