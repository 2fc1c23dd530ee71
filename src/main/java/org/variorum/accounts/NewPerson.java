package org.variorum.accounts;

/// The command to make an account.
///
/// @param username 2 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter
///   or digit
/// @param displayName up to 80 characters; blank takes the user name
/// @param password at least 10 characters and at most 72 bytes in UTF-8
public record NewPerson(String username, String displayName, String password, boolean admin) {

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
