package org.variorum.annotations;

import java.util.List;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.VersionId;

/// What would happen if a text were published as the next version. Nothing of it is stored.
///
/// @param current the version it would follow
/// @param number of that version: what [Placements#publish] is told as seen
/// @param identical whether it is that version again; then nothing can be published and the rest is
///   empty
/// @param different whether over 90 % of the old words are gone, so that it may be meant as another
///   document; publishing needs a confirmation then
/// @param difference between the current text and the new one
/// @param annotations how many of those that the person acting may see stay, move, and so on
/// @param passages the same of passages on which something rests that this person may see
/// @param open how many of these passages will wait for somebody's decision
/// @param fates one an annotation that this person may see, in the order of the old text
public record VersionPreview(
        VersionId current,
        int number,
        boolean identical,
        boolean different,
        TextDifference difference,
        Tally annotations,
        Tally passages,
        long open,
        List<Fate> fates) {}
