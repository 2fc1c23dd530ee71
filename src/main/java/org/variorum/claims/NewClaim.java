package org.variorum.claims;

import java.util.Set;
import org.variorum.annotations.TagId;
import org.variorum.groups.GroupId;

/// The command to make a claim.
public record NewClaim(GroupId group, String statement, Set<TagId> tags) {}
