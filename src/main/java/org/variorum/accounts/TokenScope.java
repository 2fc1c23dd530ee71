package org.variorum.accounts;

/// What a program may do with a token, within the rights of the person; each scope may also do what
/// the scopes before it may.
public enum TokenScope {
    /// Reads.
    READ,
    /// Annotates, claims, discusses.
    ANNOTATE,
    /// Everything else: groups, members, documents, the vocabulary, decisions, accounts.
    MANAGE;

    /// Whether this scope may do what the other may.
    public boolean atLeast(TokenScope other) {
        return compareTo(other) >= 0;
    }
}
