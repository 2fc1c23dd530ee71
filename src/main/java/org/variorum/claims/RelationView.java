package org.variorum.claims;

import org.variorum.accounts.UserId;

/// A relation between two claims.
public record RelationView(
        RelationId id, ClaimView from, ClaimView to, RelationKind kind, UserId author) {}
