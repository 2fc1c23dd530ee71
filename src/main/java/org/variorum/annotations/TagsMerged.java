package org.variorum.annotations;

import org.variorum.groups.GroupId;

/// Published in the transaction that merges two tags.
public record TagsMerged(GroupId group, TagId from, TagId into) {}
