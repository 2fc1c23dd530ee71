package org.variorum.accounts;

import java.time.Instant;

/// A person as others may see them. The user name is as it was first written; names differing only
/// in case are the same.
public record Person(
        UserId id,
        String username,
        String displayName,
        boolean admin,
        boolean disabled,
        Instant createdAt) {

    /// One or two letters for the avatar, in capitals.
    public String initials() {
        var words = displayName.strip().split("\\s+");
        var first =
                words[0].substring(
                        0, words[0].offsetByCodePoints(0, Math.min(1, words[0].length())));
        var second =
                words.length > 1
                        ? words[words.length - 1].substring(
                                0, words[words.length - 1].offsetByCodePoints(0, 1))
                        : "";
        return (first + second).toUpperCase(java.util.Locale.ROOT);
    }
}
