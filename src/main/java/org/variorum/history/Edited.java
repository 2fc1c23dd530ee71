package org.variorum.history;

/// How an edit ended, when somebody else may have been faster.
public sealed interface Edited<T> {

    /// It was saved; this is how the thing is now.
    record Saved<T>(T now) implements Edited<T> {}

    /// Somebody saved in between; nothing was changed. This is what stands there now, to be shown
    /// beside one's own.
    record Conflict<T>(T theirs) implements Edited<T> {}
}
