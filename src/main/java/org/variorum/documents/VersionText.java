package org.variorum.documents;

import java.util.List;

/// A version with its text.
public record VersionText(
        VersionView version, String text, List<NumberedBlock> blocks, List<Inline> inlines) {}
