package org.variorum.accounts;

/// A token that was just made.
///
/// @param secret what a program signs in with; told once and stored only as a hash
public record MadeToken(TokenView token, String secret) {

    @Override
    public String toString() {
        return "MadeToken[" + token + "]";
    }
}
