package org.variorum.annotations;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;

/// Where a passage was put in a version, or that it was not. Only whether it still counts ever
/// changes; the one that does has `standing`, which is null, not false, in all others, so that a
/// unique constraint lets only one of a passage and version have it.
@Entity
@Table(name = "placement")
class StoredPlacement extends Identified {

    private UUID passageId;
    private UUID documentId;
    private UUID versionId;
    private int versionNumber;
    private UUID fromVersion;
    private int fromNumber;
    private int fromStart;
    private int fromEnd;

    @Enumerated(EnumType.STRING)
    private PlacementOutcome outcome;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    private @Nullable Integer startOffset;
    private @Nullable Integer endOffset;
    private double similarity;

    @Enumerated(EnumType.STRING)
    private @Nullable PlacementDecision decision;

    private @Nullable UUID madeBy;
    private Instant madeAt;
    private int turn;
    private boolean quiet;
    private @Nullable Boolean standing;

    @OneToMany(mappedBy = "placement", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<StoredCandidate> candidates = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredPlacement() {}

    @SuppressWarnings("NullAway.Init")
    private StoredPlacement(UUID id, UUID passage, DocumentId document, Instant now) {
        super(id);
        passageId = passage;
        documentId = document.value();
        madeAt = now;
        standing = true;
    }

    /// A passage on the version it was made on.
    static StoredPlacement made(PassageView passage, int number, UserId by, Instant now) {
        var id = passage.id().value();
        var placement = new StoredPlacement(id, id, passage.document(), now);
        placement.versionId = passage.version().value();
        placement.versionNumber = number;
        placement.from(placement.versionId, number, passage.span());
        placement.outcome = PlacementOutcome.MADE;
        placement.state = PlacementState.AS_MADE;
        placement.put(passage.span(), 1);
        placement.madeBy = by.value();
        return placement;
    }

    /// What the program found.
    static StoredPlacement found(
            Judged judged, DocumentId document, VersionId version, int number, Instant now) {
        var last = judged.last();
        var placement = new StoredPlacement(UUID.randomUUID(), last.passage(), document, now);
        placement.versionId = version.value();
        placement.versionNumber = number;
        placement.from(last.version(), last.number(), last.span());
        placement.outcome = judged.outcome();
        placement.state = judged.state();
        if (judged.span() != null) {
            placement.put(judged.span(), judged.similarity());
        }
        placement.propose(judged.candidates());
        return placement;
    }

    /// The row that a person's decision adds after this one, which ceases to count.
    ///
    /// @param span where they put it; null for nowhere
    StoredPlacement decided(
            PlacementDecision what,
            PlacementState newState,
            @Nullable Span span,
            double likeness,
            UserId by,
            boolean quietly,
            Instant now) {
        standing = null;
        var next = new StoredPlacement(UUID.randomUUID(), passageId, document(), now);
        next.versionId = versionId;
        next.versionNumber = versionNumber;
        next.from(fromVersion, fromNumber, from());
        next.outcome = outcome;
        next.state = newState;
        next.turn = turn + 1;
        next.decision = what;
        next.madeBy = by.value();
        next.quiet = quietly;
        if (span != null) {
            next.put(span, likeness);
        }
        next.propose(candidates.stream().map(StoredCandidate::toCandidate).toList());
        return next;
    }

    /// Says that what somebody decided on an earlier version holds here too.
    void keepAsOrphanLike(StoredPlacement earlier) {
        state = PlacementState.ORPHANED;
        decision = PlacementDecision.KEPT_AS_ORPHAN;
        madeBy = earlier.madeBy;
        madeAt = earlier.madeAt;
        quiet = earlier.quiet;
    }

    /// Puts this place before the candidates there are.
    void proposeFirst(Span span, double likeness) {
        var others = candidates.stream().map(StoredCandidate::toCandidate).toList();
        candidates.clear();
        var all = new ArrayList<>(List.of(new Judged.Place(span, likeness)));
        others.stream().filter(other -> !other.span().equals(span)).forEach(all::add);
        propose(all);
    }

    private void from(UUID version, int number, Span span) {
        fromVersion = version;
        fromNumber = number;
        fromStart = span.start();
        fromEnd = span.end();
    }

    private void put(Span span, double likeness) {
        startOffset = span.start();
        endOffset = span.end();
        similarity = likeness;
    }

    private void propose(List<Judged.Place> places) {
        places.forEach(
                place -> candidates.add(new StoredCandidate(this, candidates.size(), place)));
    }

    UUID passage() {
        return passageId;
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    VersionId version() {
        return new VersionId(versionId);
    }

    int number() {
        return versionNumber;
    }

    VersionId fromVersion() {
        return new VersionId(fromVersion);
    }

    int fromNumber() {
        return fromNumber;
    }

    Span from() {
        return new Span(fromStart, fromEnd);
    }

    PlacementOutcome outcome() {
        return outcome;
    }

    PlacementState state() {
        return state;
    }

    @Nullable Span span() {
        return startOffset == null ? null : new Span(startOffset, requireNonNull(endOffset));
    }

    double similarity() {
        return similarity;
    }

    @Nullable PlacementDecision decision() {
        return decision;
    }

    @Nullable UserId by() {
        return madeBy == null ? null : new UserId(madeBy);
    }

    Instant at() {
        return madeAt;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean counts() {
        return standing != null;
    }

    List<Judged.Place> candidates() {
        return candidates.stream().map(StoredCandidate::toCandidate).toList();
    }

    /// Whether somebody still has to decide.
    boolean isOpen() {
        return !state.isPlaced() && (decision == null || decision == PlacementDecision.REOPENED);
    }
}
