package org.variorum.documents;

import java.util.List;

/// The structure that stands off a text. What is in no block (blank lines, mostly) is not shown.
///
/// @param blocks in the order of the text, not overlapping
/// @param inlines in the order of their starts, the longer first
public record Structure(List<Block> blocks, List<Inline> inlines) {

    /// @throws IllegalArgumentException if blocks overlap or descend
    public Structure {
        blocks = List.copyOf(blocks);
        inlines = List.copyOf(inlines);
        var end = 0;
        for (var block : blocks) {
            if (block.span().start() < end) {
                throw new IllegalArgumentException("Blocks overlap at " + block.span());
            }
            end = block.span().end();
        }
    }

    /// Whether everything lies within a text of this length.
    public boolean fits(int length) {
        return blocks.stream().allMatch(block -> block.span().fits(length))
                && inlines.stream().allMatch(inline -> inline.span().fits(length));
    }
}
