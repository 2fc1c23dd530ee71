package org.variorum.annotations;

import org.variorum.groups.GroupId;

/// Published in the transaction that merges two tags, after the annotations have been moved:
/// whoever else keeps tags moves theirs from `from`, which is withdrawn, to `into`.
public record TagsMerged(GroupId group, TagId from, TagId into) {}
