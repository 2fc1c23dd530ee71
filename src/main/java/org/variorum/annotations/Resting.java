package org.variorum.annotations;

import java.util.List;

/// What rests on a passage, as far as the person acting may see it.
///
/// @param annotations the oldest first
/// @param evidence how many pieces of evidence
/// @param discussions how many discussions about it, and posts that cite it
public record Resting(List<AnnotationId> annotations, long evidence, long discussions) {

    static final Resting NOTHING = new Resting(List.of(), 0, 0);

    /// Whether there is nothing that this person knows of.
    public boolean isNothing() {
        return annotations.isEmpty() && evidence == 0 && discussions == 0;
    }
}
