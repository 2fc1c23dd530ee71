package org.variorum.annotations;

import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;

/// A place where a passage may be.
///
/// @param number from 0, the best first: what [Placements#accept] is told
/// @param quote the words there with their surroundings
/// @param similarity of the words to those the passage was on, from 0 to 1
public record Proposal(int number, Span span, Quote quote, double similarity) {}
