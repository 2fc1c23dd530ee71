package org.variorum.anchoring;

/// A place in the new text where a passage may be.
///
/// @param span in UTF-16 units of the new text
/// @param evidence what speaks for it
public record Candidate(Span span, Evidence evidence) {}
