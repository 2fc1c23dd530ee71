package org.variorum.ui.components;

import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;

/// What unsaved words are for.
///
/// @param person who writes: only they find the words again
/// @param of what they write, unique in the installation but for the span: `post-<subject>`
/// @param lock the lock of what stood there when they opened it; 0 for something new
/// @param span for a passage that has no id yet: words about one that overlaps are found, too
public record DraftKey(UserId person, String of, long lock, @Nullable Span span) {

    /// Words for something that is not there yet.
    public static DraftKey ofNew(UserId person, String of) {
        return new DraftKey(person, of, 0, null);
    }

    /// Words for something that is not there yet, about this passage.
    public static DraftKey ofNew(UserId person, String of, Span span) {
        return new DraftKey(person, of, 0, span);
    }

    /// Words to replace what stands there.
    public static DraftKey ofEdit(UserId person, String of, long lock) {
        return new DraftKey(person, of, lock, null);
    }
}
