package org.variorum.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.VersionId;

/// What happened when a version was published, with what people decided since.
///
/// @param number the version's
/// @param before the version before it; null for a first one, which changed nothing
/// @param difference between the two texts; empty for a first version
/// @param annotations how many of those that the person acting may see stayed, moved, and so on;
///   those made on the version itself do not count
/// @param passages the same of passages on which something rests that this person may see
/// @param open how many of these passages wait for somebody's decision
/// @param fates one an annotation that this person may see, in the order of the old text
public record VersionReport(
        VersionId version,
        int number,
        @Nullable VersionId before,
        TextDifference difference,
        Tally annotations,
        Tally passages,
        long open,
        List<Fate> fates) {}
