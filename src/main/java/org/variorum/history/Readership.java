package org.variorum.history;

import java.util.Collection;
import java.util.UUID;

/// Answers who may read a group's history. The module that knows the members implements it.
public interface Readership {

    /// Whether the person acting may read what is shared in each of these groups.
    boolean mayReadAll(Collection<UUID> groups);
}
