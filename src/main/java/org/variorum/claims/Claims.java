package org.variorum.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.annotations.TagId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.Timelines;

/// The claims of groups: made and worded by members, settled by editors, found again by everybody.
@Service
@Transactional
public class Claims {

    private static final int MAX_STATEMENT = 500;
    private static final int MAX_REASON = 2_000;
    private static final int MOST_FOUND = 100;

    private final ClaimRepository claims;
    private final ClaimSearch search;
    private final EvidenceRepository evidence;
    private final RelationRepository relations;
    private final ClaimViews views;
    private final EvidenceViews evidenceViews;
    private final Weighing weighing;
    private final RelationViews relationViews;
    private final ClaimPast past;
    private final ClaimRights rights;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Acting acting;
    private final Timelines timelines;
    private final Clock clock;

    Claims(
            ClaimRepository claims,
            ClaimSearch search,
            EvidenceRepository evidence,
            RelationRepository relations,
            ClaimViews views,
            EvidenceViews evidenceViews,
            Weighing weighing,
            RelationViews relationViews,
            ClaimPast past,
            ClaimRights rights,
            Memberships memberships,
            Accounts accounts,
            Acting acting,
            Timelines timelines,
            Clock clock) {
        this.claims = claims;
        this.search = search;
        this.evidence = evidence;
        this.relations = relations;
        this.views = views;
        this.evidenceViews = evidenceViews;
        this.weighing = weighing;
        this.relationViews = relationViews;
        this.past = past;
        this.rights = rights;
        this.memberships = memberships;
        this.accounts = accounts;
        this.acting = acting;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// Makes an open claim. The same statement may be made twice; [#find] helps to avoid it.
    ///
    /// @throws Refusal `blank`, `too-long` or `invisible` for the statement, `tag-unknown`
    @PreAuthorize("@memberships.writes(#command.group())")
    public ClaimView make(NewClaim command) {
        var statement = Limits.line("statement", command.statement(), MAX_STATEMENT);
        var tags = views.wanted(command.group(), command.tags(), Set.of());
        var claim = new Claim(command.group(), statement, acting.required(), now());
        claim.tagWith(tags);
        claims.save(claim);
        record(claim, Change.Verb.MADE, null);
        return views.of(claim);
    }

    /// Changes statement and tags: the author or an editor. Saving what stands there already leaves
    /// no trace.
    ///
    /// @throws Refusal as for [#make], and `claim-withdrawn-by`
    @PreAuthorize("@claimRights.changes(#command.claim())")
    public Edited<ClaimView> edit(EditClaim command) {
        var claim = held(command.claim());
        refuseIfWithdrawn(claim);
        if (claim.lock() != command.lock()) {
            return new Edited.Conflict<>(views.of(claim));
        }
        var statement = Limits.line("statement", command.statement(), MAX_STATEMENT);
        var tags = views.wanted(claim.group(), command.tags(), claim.tags());
        if (!claim.says(statement, tags)) {
            claim.word(statement, tags, now());
            record(claim, Change.Verb.CHANGED, null);
        }
        return new Edited.Saved<>(views.of(claim));
    }

    /// Takes a claim back, with all that hangs on it, until it is restored: the author or an
    /// editor. Again does nothing.
    @PreAuthorize("@claimRights.changes(#claim)")
    public void withdraw(ClaimId claim) {
        var stored = held(claim);
        if (!stored.isWithdrawn()) {
            stored.withdraw(acting.required(), now());
            record(stored, Change.Verb.WITHDRAWN, null);
        }
    }

    /// Lets a withdrawn claim stand again: the author or an editor. Again does nothing.
    @PreAuthorize("@claimRights.changes(#claim)")
    public void restore(ClaimId claim) {
        var stored = held(claim);
        if (stored.isWithdrawn()) {
            stored.restore(now());
            record(stored, Change.Verb.RESTORED, null);
        }
    }

    /// A claim with its evidence and its relations in both directions.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public ClaimDetail detail(ClaimId claim) {
        var id = claim.value();
        return new ClaimDetail(
                views.of(stored(claim)),
                evidenceViews.inReadingOrder(evidence.ofClaim(id)),
                relationViews.of(relations.ofClaim(id)));
    }

    /// One claim.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public ClaimView get(ClaimId claim) {
        return views.of(stored(claim));
    }

    /// The claims of these ids, in no particular order; unknown ones and those that the person
    /// acting may not read are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<ClaimView> all(Collection<ClaimId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = claims.withTags(ids.stream().map(ClaimId::value).distinct().toList());
        return views.of(rights.readable(found));
    }

    /// The group's claims with the weight of their evidence, last changed first; withdrawn ones
    /// left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<ClaimRow> list(GroupId group, ClaimFilter filter) {
        var weights = weighing.of(group);
        return views.of(search.matching(group, filter)).stream()
                .map(claim -> weights.row(claim))
                .sorted(
                        Comparator.comparing(ClaimRow::lastChange)
                                .reversed()
                                .thenComparing(row -> row.claim().id().value()))
                .toList();
    }

    /// The claims that hold all these words, whatever their case, accents or order: best match
    /// first, then the shortest. Without words, the claims that changed last.
    ///
    /// @param words as typed so far; each may be the beginning or the middle of a word
    /// @param most at most so many, from 1 to 100
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<ClaimView> find(GroupId group, String words, int most) {
        return views.of(search.best(group, words, Math.clamp(most, 1, MOST_FOUND)));
    }

    /// Withdrawn claims, last withdrawn first: one's own, for editors all.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<ClaimView> withdrawn(GroupId group) {
        return views.of(
                claims.withdrawn(
                        group.value(), memberships.edits(group), acting.required().value()));
    }

    /// Moves a claim to another state, for a reason that becomes part of its history. Screens call
    /// `review.Decisions`, which keeps the decision too.
    ///
    /// @param lock the lock of the view that the editor saw
    /// @return a conflict, with nothing changed, if the claim was worded or decided otherwise since
    /// @throws Refusal `state-unchanged`, `claim-withdrawn-by`, and for the reason `blank`,
    ///   `too-long` (beyond 2,000 characters) or `invisible`
    @PreAuthorize("@claimRights.edits(#claim)")
    public Edited<ClaimView> settle(ClaimId claim, ClaimState state, String reason, long lock) {
        var stored = held(claim);
        refuseIfWithdrawn(stored);
        if (stored.lock() != lock) {
            return new Edited.Conflict<>(views.of(stored));
        }
        if (stored.state() == state) {
            throw Refusal.field("state", "state-unchanged");
        }
        var why = Limits.requiredText("reason", reason, MAX_REASON);
        stored.settle(state, now());
        record(stored, Change.Verb.DECIDED, why);
        return new Edited.Saved<>(views.of(stored));
    }

    /// How many claims bear each tag; unused tags and withdrawn claims are left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<TagId, Long> tagUses(GroupId group) {
        return claims.tagUses(group.value()).stream()
                .collect(Collectors.toMap(use -> new TagId(use.tag()), TagCount::claims));
    }

    /// What became of a claim, newest first: the fields `statement`, `state`, `tags` (names) and
    /// `withdrawn`.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public List<PastState> history(ClaimId claim) {
        return past.of(claim);
    }

    /// Gives a claim the statement and tags of an earlier revision, as a new revision: the author
    /// or an editor. A withdrawn claim stands again; the state stays as it was decided last.
    ///
    /// @throws Refusal `no-such-revision`
    @PreAuthorize("@claimRights.changes(#claim)")
    public ClaimView restoreTo(ClaimId claim, long revision) {
        var stored = held(claim);
        var then = past.at(claim, revision);
        if (stored.isWithdrawn() || !stored.says(then.statement(), then.tags())) {
            stored.restore(now());
            stored.word(then.statement(), then.tags(), now());
            record(stored, Change.Verb.RESTORED, null);
        }
        return views.of(stored);
    }

    /// Before the locks are compared: a withdrawal moves the lock, but leaves no words to compare.
    private void refuseIfWithdrawn(Claim claim) {
        var by = claim.withdrawnBy();
        if (by != null) {
            throw Refusal.of(
                    "claim-withdrawn-by",
                    Objects.requireNonNull(accounts.named(Set.of(by)).get(by)).displayName());
        }
    }

    private Claim stored(ClaimId claim) {
        return claims.findById(claim.value()).orElseThrow();
    }

    private Claim held(ClaimId claim) {
        return claims.hold(claim.value()).orElseThrow();
    }

    private void record(Claim claim, Change.Verb verb, @Nullable String reason) {
        timelines.record(
                Change.shared(
                                claim.group().value(),
                                null,
                                Change.Kind.CLAIM,
                                claim.key(),
                                verb,
                                claim.statement())
                        .because(reason));
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
