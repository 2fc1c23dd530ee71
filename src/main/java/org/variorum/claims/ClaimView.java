package org.variorum.claims;

import java.time.Instant;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupId;

/// A claim.
public record ClaimView(
        ClaimId id,
        GroupId group,
        String statement,
        ClaimState state,
        UserId author,
        List<TagView> tags,
        Instant createdAt,
        Instant changedAt,
        boolean withdrawn,
        long lock) {}
