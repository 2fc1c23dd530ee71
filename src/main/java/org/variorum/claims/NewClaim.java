package org.variorum.claims;

import java.util.Set;
import org.variorum.annotations.TagId;
import org.variorum.groups.GroupId;

/// The command to make a claim.
///
/// @param statement one line of 1 to 500 characters (UTF-16 units); white space is folded
/// @param tags tags of the group's vocabulary, may be empty
public record NewClaim(GroupId group, String statement, Set<TagId> tags) {}
