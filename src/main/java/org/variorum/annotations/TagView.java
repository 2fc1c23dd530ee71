package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.groups.GroupId;

/// A word of a group's vocabulary.
public record TagView(
        TagId id, GroupId group, String name, String colour, @Nullable TagId parent, long lock) {}
