package org.variorum.documents;

import java.util.List;

/// A version with its text and the structure that stands off it.
///
/// @param text what all offsets count in, in UTF-16 units
/// @param blocks in the order of the text, each with its name; text outside of them is not shown
/// @param inlines in the order of their starts, the longer first
public record VersionText(
        VersionView version, String text, List<NumberedBlock> blocks, List<Inline> inlines) {}
