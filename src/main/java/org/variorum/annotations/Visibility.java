package org.variorum.annotations;

/// Who sees an annotation.
public enum Visibility {
    /// All members of the group.
    SHARED,
    /// Its author alone; for others, admins included, it does not exist.
    PRIVATE
}
