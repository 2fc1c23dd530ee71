package org.variorum.documents;

/// A place in a version's text.
///
/// @param offset in UTF-16 units from the beginning of the text
public record Spot(VersionId version, int offset) {}
