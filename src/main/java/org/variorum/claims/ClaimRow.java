package org.variorum.claims;

import java.time.Instant;

/// A claim in a list.
///
/// @param evidence how many pieces of evidence it rests on: those whose words are in the text; not
///   withdrawn ones, nor those that follow
/// @param documents how many documents these are in
/// @param waiting how many pieces wait for a decision where their words are in a new version
/// @param orphaned how many have lost their words
/// @param lastChange when the claim or a piece of its evidence last changed
public record ClaimRow(
        ClaimView claim,
        long evidence,
        long documents,
        long waiting,
        long orphaned,
        Instant lastChange) {}
