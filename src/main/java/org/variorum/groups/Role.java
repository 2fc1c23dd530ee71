package org.variorum.groups;

/// What a member may do in a group; each role may also do what the roles before it may.
public enum Role {
    /// Reads.
    VIEWER,
    /// Marks, claims, discusses; changes own work.
    MEMBER,
    /// Tidies claims and tags, decides on claims, manages documents.
    EDITOR,
    /// Manages the members.
    OWNER;

    /// Whether this role may do what the other may.
    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
