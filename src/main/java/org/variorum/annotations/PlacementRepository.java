package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.variorum.anchoring.Span;

/// All but [#history] tell only of the placements that count.
interface PlacementRepository extends JpaRepository<StoredPlacement, UUID> {

    String PLACE =
            """
            select new org.variorum.annotations.PlaceRow(x.passageId, x.versionId, x.versionNumber, x.state,
                x.startOffset, x.endOffset, x.similarity, x.fromVersion, x.fromNumber, x.fromStart, x.fromEnd,
                x.outcome, x.decision)
            from StoredPlacement x where x.standing = true and""";

    /// No version after it has been published.
    String NEWEST =
            " "
                    + """
             not exists (select 1 from StoredPlacement n
                where n.passageId = x.passageId and n.versionNumber > x.versionNumber)""";

    @Query(PLACE + " x.versionId = :version order by x.fromStart, x.fromEnd desc, x.passageId")
    List<PlaceRow> inVersion(UUID version);

    /// Those in the version of this number.
    @Query(PLACE + " x.documentId = :document and x.versionNumber = :number")
    List<PlaceRow> ofNumber(UUID document, int number);

    @Query(PLACE + " x.versionId = :version and x.passageId in :passages")
    List<PlaceRow> inVersion(UUID version, Collection<UUID> passages);

    @Query(PLACE + " x.passageId in :passages and" + NEWEST)
    List<PlaceRow> now(Collection<UUID> passages);

    @Query(
            PLACE
                    + " "
                    + """
                    x.state in (org.variorum.annotations.PlacementState.WAITING,
                        org.variorum.annotations.PlacementState.ORPHANED)
                      and x.passageId in (select p.id from Passage p where p.groupId = :group) and"""
                    + NEWEST)
    List<PlaceRow> unplacedInGroup(UUID group);

    @Query(
            """
            select new org.variorum.annotations.SpanRow(x.passageId, x.startOffset, x.endOffset)
            from StoredPlacement x
            where x.versionId = :version and x.standing = true and x.startOffset is not null""")
    List<SpanRow> spans(UUID version);

    /// The passages that are at exactly this place, the one that was made there first.
    @Query(
            """
            select p from StoredPlacement x join Passage p on p.id = x.passageId
            where x.versionId = :version and x.standing = true and x.startOffset = :start and x.endOffset = :end
            order by case when p.versionId = :version then 0 else 1 end, p.createdAt, p.id""")
    List<Passage> at(UUID version, int start, int end);

    /// The last place of each passage of the document before this version.
    @Query(LAST + " x.documentId = :document and x.versionNumber < :number and" + NO_BETTER)
    List<LastPlace> lasts(UUID document, int number);

    /// The places in this version.
    @Query(LAST + " x.versionId = :version")
    List<LastPlace> placedIn(UUID version);

    @Query(LAST + " x.passageId = :passage and x.versionNumber < :number and" + NO_BETTER)
    Optional<LastPlace> last(UUID passage, int number);

    String LAST =
            """
            select new org.variorum.annotations.LastPlace(p.id, p.quote, x.versionId, x.versionNumber,
                x.startOffset, x.endOffset, x.state, x.similarity)
            from StoredPlacement x join Passage p on p.id = x.passageId
            where x.standing = true and x.startOffset is not null and""";

    String NO_BETTER =
            " "
                    + """
             not exists (select 1 from StoredPlacement y
                where y.passageId = x.passageId and y.standing = true and y.startOffset is not null
                  and y.versionNumber < :number and y.versionNumber > x.versionNumber)""";

    @Query(
            """
            select x from StoredPlacement x
            where x.versionId = :version and x.passageId = :passage and x.standing = true""")
    Optional<StoredPlacement> standing(UUID version, UUID passage);

    /// Those of which somebody said that they are to stay orphans, with what was proposed.
    @Query(
            """
            select x from StoredPlacement x left join fetch x.candidates
            where x.versionId = :version and x.standing = true
              and x.decision = org.variorum.annotations.PlacementDecision.KEPT_AS_ORPHAN""")
    List<StoredPlacement> kept(UUID version);

    /// Those that are not placed, with what is proposed.
    @Query(
            """
            select x from StoredPlacement x left join fetch x.candidates
            where x.versionId = :version and x.standing = true and x.startOffset is null""")
    List<StoredPlacement> unplaced(UUID version);

    @Query(
            """
            select x from StoredPlacement x where x.passageId = :passage
            order by x.versionNumber desc, x.turn desc""")
    List<StoredPlacement> history(UUID passage);

    /// Of which documents of a group passages wait for a decision in the current version.
    @Query(
            """
            select new org.variorum.annotations.OpenRow(x.passageId, x.documentId)
            from StoredPlacement x
            where x.standing = true
              and x.state in (org.variorum.annotations.PlacementState.WAITING,
                org.variorum.annotations.PlacementState.ORPHANED)
              and (x.decision is null or x.decision = org.variorum.annotations.PlacementDecision.REOPENED)
              and x.passageId in (select p.id from Passage p where p.groupId = :group) and"""
                    + NEWEST)
    List<OpenRow> openInGroup(UUID group);
}

record SpanRow(UUID passage, int start, int end) {

    Span span() {
        return new Span(start, end);
    }
}

record OpenRow(UUID passage, UUID document) {}

/// A placement without its candidates.
record PlaceRow(
        UUID passage,
        UUID version,
        int number,
        PlacementState state,
        @Nullable Integer start,
        @Nullable Integer end,
        double similarity,
        UUID fromVersion,
        int fromNumber,
        int fromStart,
        int fromEnd,
        PlacementOutcome outcome,
        @Nullable PlacementDecision decision) {

    PassageId id() {
        return new PassageId(passage);
    }

    @Nullable Span span() {
        return start == null || end == null ? null : new Span(start, end);
    }

    Span from() {
        return new Span(fromStart, fromEnd);
    }

    /// Whether it was found from the place that this tells of; from nothing that is known else.
    boolean from(@Nullable PlaceRow before) {
        return before == null || before.version().equals(fromVersion);
    }

    /// Whether somebody still has to decide.
    boolean isOpen() {
        return !state.isPlaced() && (decision == null || decision == PlacementDecision.REOPENED);
    }

    /// What became of it since the last place, rather than since it was made.
    PlacementState step() {
        if (!state.isPlaced() || outcome == PlacementOutcome.MADE) {
            return state;
        }
        return switch (outcome) {
            case EXACT -> decision == null ? PlacementState.EXACT : byHand();
            case CHANGED -> PlacementState.CHANGED;
            default -> decision == null ? PlacementState.MOVED : byHand();
        };
    }

    private PlacementState byHand() {
        return state == PlacementState.CHANGED ? state : PlacementState.MOVED;
    }
}
