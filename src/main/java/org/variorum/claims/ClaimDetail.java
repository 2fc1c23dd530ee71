package org.variorum.claims;

import java.util.List;

/// A claim with all it rests on.
///
/// @param evidence by document, in the order in which the claim came to rest on them, then by
///   position in the text; withdrawn pieces left out
/// @param relations from this claim first, then to it, the oldest first; those with a withdrawn
///   claim left out
public record ClaimDetail(
        ClaimView claim, List<EvidenceView> evidence, List<RelationView> relations) {}
