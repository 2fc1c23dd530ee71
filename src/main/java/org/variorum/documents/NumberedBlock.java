package org.variorum.documents;

import java.util.ArrayList;
import java.util.List;

/// A block with the number that stands beside it in the margin.
///
/// @param number from 1 through all paragraphs, items and quotations of the text; 0 for other kinds
public record NumberedBlock(Block block, int number) {

    static List<NumberedBlock> number(List<Block> blocks) {
        var numbered = new ArrayList<NumberedBlock>(blocks.size());
        var number = 0;
        for (var block : blocks) {
            number += block.kind().isNumbered() ? 1 : 0;
            numbered.add(new NumberedBlock(block, block.kind().isNumbered() ? number : 0));
        }
        return List.copyOf(numbered);
    }
}
