package org.variorum.claims;

import java.time.Instant;
import java.util.List;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupId;

/// A claim as a member of its group sees it.
///
/// @param statement one line, at most 500 characters
/// @param author who made it, whoever changed it since
/// @param tags by name
/// @param changedAt when its statement, tags, state or withdrawal last changed; new evidence does
///   not count here, see [ClaimRow#lastChange]
/// @param lock what to name when changing it
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
