package org.variorum.claims;

import java.time.Instant;

/// A claim in a list.
///
/// @param evidence how many pieces of evidence it has, withdrawn ones left out
/// @param documents how many documents these are in
/// @param lastChange when the claim or a piece of its evidence last changed
public record ClaimRow(ClaimView claim, long evidence, long documents, Instant lastChange) {}
