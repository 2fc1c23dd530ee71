package org.variorum.groups;

/// A group as a member sees it.
///
/// @param slug the name in addresses, unique, lower case
/// @param myRole the role of the person who asked
/// @param members how many there are
/// @param lock what to name when changing it
public record GroupView(
        GroupId id,
        String slug,
        String name,
        String description,
        Role myRole,
        long members,
        long lock) {}
