package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;

/// Where passages are, for the modules above: they know what rests on a passage, and ask here where
/// it is.
@Component
@Plumbing(because = "callers have checked the right to the version or the group")
@Transactional(readOnly = true)
public class Placed {

    private final PlacementRepository placements;
    private final PlacementViews views;

    Placed(PlacementRepository placements, PlacementViews views) {
        this.placements = placements;
        this.views = views;
    }

    /// All passages that have a place in this version, with the place; one statement.
    public Map<PassageId, Span> on(VersionId version) {
        return placements.spans(version.value()).stream()
                .collect(Collectors.toMap(row -> new PassageId(row.passage()), SpanRow::span));
    }

    /// Where a passage is in this version; empty if it has no place there.
    public Optional<Span> on(VersionId version, PassageId passage) {
        return placements.inVersion(version.value(), List.of(passage.value())).stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.span()));
    }

    /// Where these passages are now, each in the current version of its document; unknown ones are
    /// left out. One statement, and one for each version in which words were edited.
    public Map<PassageId, Whereabouts> now(Collection<PassageId> passages) {
        return passages.isEmpty()
                ? Map.of()
                : views
                        .whereabouts(
                                placements.now(passages.stream().map(PassageId::value).toList()))
                        .stream()
                        .collect(Collectors.toMap(Whereabouts::passage, Function.identity()));
    }

    /// The current version of the document that the passage belongs to, whether it has a place
    /// there or not; empty for an unknown passage.
    public Optional<VersionId> currentVersionOf(PassageId passage) {
        return placements.now(List.of(passage.value())).stream()
                .findFirst()
                .map(row -> new VersionId(row.version()));
    }

    /// The passages of a group that have no place in the current version of their document, waiting
    /// or orphaned; one statement.
    public Map<PassageId, PlacementState> unplaced(GroupId group) {
        return placements.unplacedInGroup(group.value()).stream()
                .collect(Collectors.toMap(PlaceRow::id, PlaceRow::state));
    }

    /// What became in this version of each passage that is not on the same words in the same place
    /// as before: [PlacementState#MOVED], [PlacementState#CHANGED], [PlacementState#WAITING] or
    /// [PlacementState#ORPHANED].
    public Map<PassageId, PlacementState> touched(VersionId version) {
        return placements.inVersion(version.value()).stream()
                .filter(
                        row ->
                                row.step() != PlacementState.AS_MADE
                                        && row.step() != PlacementState.EXACT)
                .collect(Collectors.toMap(PlaceRow::id, PlaceRow::step));
    }
}
