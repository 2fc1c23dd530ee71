package org.variorum.ui.reading;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.variorum.anchoring.Replacement;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.Documents;
import org.variorum.documents.NumberedBlock;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionText;

/// What differs between two versions of a document, as the text panes paint it.
@Component
class Differences {

    private final Documents documents;

    Differences(Documents documents) {
        this.documents = documents;
    }

    /// Two versions compared, the older one first, whichever was made of the other.
    ///
    /// @throws AccessDeniedException if the person may not read them, or they are not of one
    ///   document
    DifferenceResponse between(VersionId old, VersionId now) {
        var before = documents.text(old);
        var after = documents.text(now);
        if (!before.version().document().equals(after.version().document())) {
            throw new AccessDeniedException("of two documents");
        }
        var oldBlocks = spans(before);
        var newBlocks = spans(after);
        var difference =
                Replacement.of(before.text(), oldBlocks, after.text(), newBlocks).difference();
        return new DifferenceResponse(
                difference.edits().stream()
                        .map(edit -> five(edit.deleted(), edit.inserted(), edit.isMove()))
                        .toList(),
                difference.pairs().stream()
                        .map(pair -> pairOf(pair, oldBlocks, newBlocks))
                        .toList());
    }

    private static int[] pairOf(
            TextDifference.Pair pair, List<Span> oldBlocks, List<Span> newBlocks) {
        return five(oldBlocks.get(pair.old()), newBlocks.get(pair.now()), pair.isMove());
    }

    private static int[] five(Span old, Span now, boolean isMove) {
        return new int[] {old.start(), old.end(), now.start(), now.end(), isMove ? 1 : 0};
    }

    private static List<Span> spans(VersionText text) {
        return text.blocks().stream().map(NumberedBlock::block).map(block -> block.span()).toList();
    }

    /// What `DifferenceResponse` in `protocol.ts` is: five numbers each.
    record DifferenceResponse(List<int[]> edits, List<int[]> pairs) {}
}
