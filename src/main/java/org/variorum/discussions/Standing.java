package org.variorum.discussions;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.groups.GroupId;

/// What the rights need to know of a discussion or a post, without loading it.
///
/// @param owner who opened the discussion, or wrote the post
/// @param withdrawnAt only of a post
record Standing(
        UUID group,
        @Nullable UUID claim,
        @Nullable UUID passage,
        UUID owner,
        @Nullable Instant withdrawnAt) {

    GroupId groupId() {
        return new GroupId(group);
    }

    UserId ownerId() {
        return new UserId(owner);
    }

    Subject subject() {
        return claim == null
                ? new Subject.OfPassage(new PassageId(requireNonNull(passage)))
                : new Subject.OfClaim(new ClaimId(claim));
    }
}
