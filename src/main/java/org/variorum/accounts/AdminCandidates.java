package org.variorum.accounts;

/// Tells which admins count as somebody who looks after this installation. Who makes accounts for
/// show implements it.
@FunctionalInterface
public interface AdminCandidates {

    /// Whether this admin can sign in here and look after the installation.
    boolean counts(UserId admin);
}
