package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.groups.GroupId;

/// A word of a group's vocabulary.
///
/// @param name one line, up to 60 characters, unique in the group whatever the case
/// @param colour `#rrggbb` in lower case
/// @param parent the nearest tag above that is in the vocabulary, or null at the top. While the
///   real parent is withdrawn its own parent stands in; naming the stand-in when changing the tag
///   leaves the real one as it is.
/// @param lock what to name when changing it
public record TagView(
        TagId id, GroupId group, String name, String colour, @Nullable TagId parent, long lock) {}
