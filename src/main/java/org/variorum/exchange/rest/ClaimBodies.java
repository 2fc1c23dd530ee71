package org.variorum.exchange.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.RelationKind;
import org.variorum.claims.RelationView;
import org.variorum.exchange.rest.TagBodies.TagBrief;

/// Shows claims and relations.
final class ClaimBodies {

    private ClaimBodies() {}

    /// @param group its id
    record ClaimBody(
            UUID id,
            UUID group,
            String statement,
            ClaimState state,
            UUID author,
            List<TagBrief> tags,
            Instant createdAt,
            Instant changedAt,
            boolean withdrawn) {

        static ClaimBody of(ClaimView claim) {
            return new ClaimBody(
                    claim.id().value(),
                    claim.group().value(),
                    claim.statement(),
                    claim.state(),
                    claim.author().value(),
                    TagBrief.of(claim.tags()),
                    claim.createdAt(),
                    claim.changedAt(),
                    claim.withdrawn());
        }
    }

    /// What the first claim does to the second.
    record RelationBody(
            UUID id,
            UUID from,
            String fromStatement,
            RelationKind kind,
            UUID to,
            String toStatement,
            UUID author,
            boolean withdrawn) {

        static RelationBody of(RelationView relation) {
            return new RelationBody(
                    relation.id().value(),
                    relation.from().id().value(),
                    relation.from().statement(),
                    relation.kind(),
                    relation.to().id().value(),
                    relation.to().statement(),
                    relation.author().value(),
                    relation.withdrawn());
        }
    }
}
