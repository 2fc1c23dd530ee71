package org.variorum.claims;

import org.variorum.accounts.UserId;

/// A relation between two claims of a group: what the first does to the second.
///
/// @param author who drew it
/// @param withdrawn whether it was taken back; its claims tell for themselves
public record RelationView(
        RelationId id, ClaimView from, ClaimView to, RelationKind kind, UserId author, boolean withdrawn) {}
