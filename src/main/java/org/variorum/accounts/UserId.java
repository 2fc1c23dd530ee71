package org.variorum.accounts;

import java.util.UUID;

/// Names a person's account for good; it survives a change of user name.
public record UserId(UUID value) {

    /// A new, random id.
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }
}
