package org.variorum.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;

/// A block of a text: what stands between two breaks.
///
/// @param kind what it is
/// @param span where it stands, without the line feed that ends it; never empty
/// @param level 1 to 6 for a heading, the depth from 1 for an item, 0 for everything else
/// @param paragraph its name within the document, which it keeps in later versions as long as its
///   text stays the same; null while an importer does not know it, [Documents] gives one then
public record Block(BlockKind kind, Span span, int level, @Nullable UUID paragraph) {

    private static final int MAX_HEADING = 6;

    /// @throws IllegalArgumentException for an empty span or a level that the kind cannot have
    public Block {
        var possible =
                switch (kind) {
                    case HEADING -> level >= 1 && level <= MAX_HEADING;
                    case ITEM -> level >= 1;
                    default -> level == 0;
                };
        if (!possible || span.isEmpty()) {
            throw new IllegalArgumentException("No " + kind + " of level " + level + " at " + span);
        }
    }

    /// The same block under this name.
    public Block named(UUID name) {
        return new Block(kind, span, level, name);
    }
}
