package org.variorum.annotations;

import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// What becomes, or became, of an annotation in a new version.
///
/// @param outcome what the program found
/// @param state what follows from it and from what people decided since, as against the last place
///   it had: [PlacementState#AS_MADE] never
/// @param effect the same as against the version before
/// @param from the version in which it was last placed before
/// @param old where it was there
/// @param now where it is in the new version; null where it is not placed
/// @param proposed the best place that somebody may accept; null if there is none or it is placed
/// @param similarity of the words now or proposed to those it was made on, 0 without either
public record Fate(
        AnnotationId annotation,
        PassageId passage,
        PlacementOutcome outcome,
        PlacementState state,
        Effect effect,
        VersionId from,
        Span old,
        @Nullable Span now,
        @Nullable Span proposed,
        double similarity) {}
