package org.variorum.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.history.Change;
import org.variorum.history.Timelines;

/// Relations between claims. Reading them is part of [Claims#detail].
@Service
@Transactional
public class Relations {

    private static final int MAX_STATEMENT_SHOWN = 90;

    private final RelationRepository relations;
    private final ClaimRepository claims;
    private final RelationViews views;
    private final ClaimRights rights;
    private final Acting acting;
    private final Timelines timelines;
    private final Clock clock;

    Relations(
            RelationRepository relations,
            ClaimRepository claims,
            RelationViews views,
            ClaimRights rights,
            Acting acting,
            Timelines timelines,
            Clock clock) {
        this.relations = relations;
        this.claims = claims;
        this.views = views;
        this.rights = rights;
        this.acting = acting;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// Says what one claim does to another. Different kinds may stand between the same two.
    ///
    /// @throws Refusal `relation-self` for a claim to itself, `relation-other-group`,
    ///   `claim-withdrawn` if either is, `relation-twice` if it stands already; that two claims are
    ///   duplicates stands from either side
    @PreAuthorize("@claimRights.writes(#from) and @claimRights.reads(#to)")
    public RelationView relate(ClaimId from, ClaimId to, RelationKind kind) {
        if (from.equals(to)) {
            throw Refusal.field("to", "relation-self");
        }
        hold(from, to);
        var first = claims.findById(from.value()).orElseThrow();
        var second = claims.findById(to.value()).orElseThrow();
        if (!first.group().equals(second.group())) {
            throw Refusal.field("to", "relation-other-group");
        }
        requireNew(first, second, kind);
        var relation = relations.save(new Relation(first, second, kind, acting.required(), now()));
        record(relation, Change.Verb.MADE);
        return views.of(List.of(relation)).getFirst();
    }

    /// Takes a relation back: its author or an editor. Again does nothing.
    @PreAuthorize("@relationRights.changes(#relation)")
    public void withdraw(RelationId relation) {
        var stored = relations.find(relation.value()).orElseThrow();
        if (!stored.isWithdrawn()) {
            stored.withdraw(acting.required(), now());
            record(stored, Change.Verb.WITHDRAWN);
        }
    }

    /// Lets a withdrawn relation stand again: its author or an editor. Again does nothing.
    ///
    /// @throws Refusal `claim-withdrawn` if one of its claims is meanwhile, `relation-twice` if
    ///   somebody said the same meanwhile
    @PreAuthorize("@relationRights.changes(#relation)")
    public void restore(RelationId relation) {
        var stored = relations.find(relation.value()).orElseThrow();
        hold(stored.from().id(), stored.to().id());
        if (stored.isWithdrawn()) {
            requireNew(stored.from(), stored.to(), stored.kind());
            stored.restore();
            record(stored, Change.Verb.RESTORED);
        }
    }

    /// One relation, withdrawn or not.
    @PreAuthorize("@relationRights.reads(#relation)")
    @Transactional(readOnly = true)
    public RelationView get(RelationId relation) {
        return views.of(List.of(relations.find(relation.value()).orElseThrow())).getFirst();
    }

    /// The claim that a relation goes from.
    @PreAuthorize("@relationRights.reads(#relation)")
    @Transactional(readOnly = true)
    public ClaimId from(RelationId relation) {
        return relations.find(relation.value()).orElseThrow().from().id();
    }

    /// Withdrawn relations from and to a claim, last withdrawn first: one's own, for editors all.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public List<RelationView> withdrawn(ClaimId claim) {
        return views.of(
                relations.withdrawn(claim.value(), rights.edits(claim), acting.required().value()));
    }

    /// Two people who say the same at once come one after the other, and none waits for the other
    /// in a ring.
    private void hold(ClaimId one, ClaimId other) {
        Stream.of(one.value(), other.value()).sorted().forEach(claims::hold);
    }

    private void requireNew(Claim from, Claim to, RelationKind kind) {
        from.requireStanding();
        to.requireStanding();
        var mirrored =
                kind == RelationKind.DUPLICATES && relations.stands(to.key(), from.key(), kind);
        if (mirrored || relations.stands(from.key(), to.key(), kind)) {
            throw Refusal.of("relation-twice");
        }
    }

    private void record(Relation relation, Change.Verb verb) {
        var summary = shown(relation.from()) + " → " + shown(relation.to());
        timelines.record(
                Change.shared(
                        relation.from().group().value(),
                        null,
                        Change.Kind.RELATION,
                        relation.key(),
                        verb,
                        summary));
    }

    private static String shown(Claim claim) {
        var statement = claim.statement();
        if (statement.length() <= MAX_STATEMENT_SHOWN) {
            return statement;
        }
        var high = Character.isHighSurrogate(statement.charAt(MAX_STATEMENT_SHOWN - 1));
        return statement.substring(0, high ? MAX_STATEMENT_SHOWN - 1 : MAX_STATEMENT_SHOWN) + "…";
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
