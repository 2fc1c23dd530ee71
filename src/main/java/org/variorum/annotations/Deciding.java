package org.variorum.annotations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;
import org.variorum.history.Change;
import org.variorum.history.Timelines;

/// Writes what people decide on places, each decision with its line in the timeline, for
/// [Placements], which has checked the rights and begun the transaction.
@Component
class Deciding {

    private final PlacementRepository placements;
    private final PassageRepository passages;
    private final RestingOn resting;
    private final Versions versions;
    private final Timelines timelines;
    private final Accounts accounts;
    private final Acting acting;
    private final Clock clock;

    Deciding(
            PlacementRepository placements,
            PassageRepository passages,
            RestingOn resting,
            Versions versions,
            Timelines timelines,
            Accounts accounts,
            Acting acting,
            Clock clock) {
        this.placements = placements;
        this.passages = passages;
        this.resting = resting;
        this.versions = versions;
        this.timelines = timelines;
        this.accounts = accounts;
        this.acting = acting;
        this.clock = clock;
    }

    /// @throws Refusal `newer-version`, `placement-…` as [Placements#accept]
    void accept(PassageId id, VersionId seen, int candidate) {
        var passage = passages.findById(id.value()).orElseThrow();
        var version = current(passage, seen);
        var open = open(passage, version);
        var candidates = open.candidates();
        if (candidate < 0 || candidate >= candidates.size()) {
            throw Refusal.field("candidate", "placement-no-candidate");
        }
        put(open, passage, PlacementDecision.ACCEPTED, candidates.get(candidate).span());
    }

    /// @param selection of the current version
    void choose(PassageId id, Selection selection) {
        var passage = passages.findById(id.value()).orElseThrow();
        if (!versions.one(selection.version()).document().equals(passage.document())) {
            throw Refusal.field("selection", "placement-elsewhere");
        }
        var version = current(passage, selection.version());
        var open = open(passage, version);
        var span = Selections.checked(selection, versions.context(version.id()));
        put(open, passage, PlacementDecision.CHOSEN, span);
    }

    void keepAsOrphan(PassageId id, VersionId seen) {
        var passage = passages.findById(id.value()).orElseThrow();
        var open = open(passage, current(passage, seen));
        decide(open, passage, PlacementDecision.KEPT_AS_ORPHAN, PlacementState.ORPHANED, null, 0);
    }

    void reopen(PassageId id, VersionId seen) {
        var passage = passages.findById(id.value()).orElseThrow();
        var standing = standing(passage, current(passage, seen));
        if (standing.isOpen()) {
            throw Refusal.of("placement-undecided");
        }
        // A place that a person chose was nobody's proposal, and is not after they took it back.
        var span = standing.decision() == PlacementDecision.CHOSEN ? null : standing.span();
        var hasPlaces = span != null || !standing.candidates().isEmpty();
        var next =
                next(
                        standing,
                        passage,
                        PlacementDecision.REOPENED,
                        hasPlaces ? PlacementState.WAITING : PlacementState.ORPHANED,
                        null,
                        0);
        if (span != null) {
            next.proposeFirst(span, standing.similarity());
        }
        save(next, passage, Change.Verb.REOPENED);
    }

    private void put(StoredPlacement open, Passage passage, PlacementDecision decision, Span span) {
        var words = span.in(versions.text(open.version()));
        var similarity = Wording.similarity(passage.quote(), words);
        var state =
                Wording.isSame(passage.quote(), words)
                        ? PlacementState.MOVED
                        : PlacementState.CHANGED;
        decide(open, passage, decision, state, span, similarity);
    }

    private void decide(
            StoredPlacement open,
            Passage passage,
            PlacementDecision decision,
            PlacementState state,
            @Nullable Span span,
            double similarity) {
        var next = next(open, passage, decision, state, span, similarity);
        save(next, passage, Change.Verb.DECIDED);
    }

    private StoredPlacement next(
            StoredPlacement before,
            Passage passage,
            PlacementDecision decision,
            PlacementState state,
            @Nullable Span span,
            double similarity) {
        var quiet = !resting.of(new PassageId(passage.key())).shared();
        return before.decided(decision, state, span, similarity, acting.required(), quiet, now());
    }

    /// Flushes first: the row before has to cease to count before this one does, and who decides at
    /// the same moment fails here, and finds it decided when they try again.
    private void save(StoredPlacement next, Passage passage, Change.Verb verb) {
        placements.flush();
        placements.save(next);
        timelines.record(
                Change.shared(
                                passage.group().value(),
                                passage.document().value(),
                                Change.Kind.PLACEMENT,
                                passage.key(),
                                verb,
                                passage.quote())
                        .onlyFor(next.isQuiet() ? acting.required() : null));
    }

    /// The current version, which stays so until the transaction ends.
    private VersionView current(Passage passage, VersionId seen) {
        versions.steady(passage.document());
        var current = versions.current(passage.document());
        if (!current.id().equals(seen)) {
            throw Refusal.of("newer-version", current.number());
        }
        return current;
    }

    private StoredPlacement standing(Passage passage, VersionView version) {
        var standing = placements.standing(version.id().value(), passage.key()).orElseThrow();
        if (standing.outcome() == PlacementOutcome.MADE) {
            throw Refusal.of("placement-as-made");
        }
        return standing;
    }

    private StoredPlacement open(Passage passage, VersionView version) {
        var standing = standing(passage, version);
        if (standing.isOpen()) {
            return standing;
        }
        if (standing.decision() == null) {
            throw Refusal.of("placement-placed");
        }
        var by = standing.by();
        if (by == null || standing.isQuiet() && !acting.is(by)) {
            throw Refusal.of("placement-decided");
        }
        throw Refusal.of(
                "placement-decided-by",
                Objects.requireNonNull(accounts.named(Set.of(by)).get(by)).displayName());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
