package org.variorum.claims;

/// A claim in a list.
public record ClaimRow(ClaimView claim, long evidence, long documents) {}
