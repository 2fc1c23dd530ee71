package org.variorum.ui.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;

/// A passage as the text pane paints it: what `protocol.ts` calls a mark. Offsets in UTF-16 units,
/// end exclusive.
///
/// @param role the role of its first evidence, in the words of `protocol.ts`, or null
/// @param state the state of the first claim that rests on it, or null
/// @param claims the ids of the claims that rest on it
/// @param flags the sum of the [Flag] bits
record Mark(
        String id,
        int start,
        int end,
        @Nullable Named tag,
        Named author,
        @Nullable String role,
        @Nullable String state,
        List<String> claims,
        int flags) {

    /// A passage of which nothing is told but where it is.
    static Mark bare(PassageId passage, Span span) {
        return new Mark(
                passage.value().toString(),
                span.start(),
                span.end(),
                null,
                new Named("", "", "#2f5d62"),
                null,
                null,
                List.of(),
                0);
    }

    /// The bits of `flags`.
    static final class Flag {
        static final int PRIVATE = 1;
        static final int NOTE = 2;
        static final int CLAIM = 4;
        static final int DISCUSSION = 8;
        static final int OPEN_DISCUSSION = 16;

        private Flag() {}
    }
}
