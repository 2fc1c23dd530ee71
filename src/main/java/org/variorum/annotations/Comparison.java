package org.variorum.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.VersionId;

/// Two versions of a document beside each other.
///
/// @param difference from the text of the one to the text of the other
/// @param lines each passage that lies in either and on which something rests that the person
///   acting may see, in the order of the one, then of the other
public record Comparison(
        VersionId one, VersionId other, TextDifference difference, List<Line> lines) {

    /// A passage in both.
    ///
    /// @param inOne null where it has no place there
    /// @param inOther null where it has no place there
    public record Line(PassageId passage, @Nullable Span inOne, @Nullable Span inOther) {}
}
