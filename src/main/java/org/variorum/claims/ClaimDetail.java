package org.variorum.claims;

import java.util.List;

/// A claim with all it rests on.
public record ClaimDetail(
        ClaimView claim, List<EvidenceView> evidence, List<RelationView> relations) {}
