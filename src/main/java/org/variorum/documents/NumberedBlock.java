package org.variorum.documents;

/// A block with its paragraph number, 0 where it has none.
public record NumberedBlock(Block block, int number) {}
