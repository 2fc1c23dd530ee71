package org.variorum.accounts;

/// An account was disabled; published in the transaction that does it. Whoever keeps something open
/// for the person closes it after the commit.
public record AccountDisabled(UserId person) {}
