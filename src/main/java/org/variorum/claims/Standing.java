package org.variorum.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// What rights to a thing depend on: whose group, whose work, whether it is withdrawn.
record Standing(UUID groupId, UUID authorId, @Nullable Instant withdrawnAt) {

    GroupId group() {
        return new GroupId(groupId);
    }

    UserId author() {
        return new UserId(authorId);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
