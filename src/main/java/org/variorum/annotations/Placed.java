package org.variorum.annotations;

import java.util.Collection;
import java.util.HashMap;
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
import org.variorum.documents.Versions;
import org.variorum.groups.GroupId;

/// Where passages are, for the modules above: they know what rests on a passage, and ask here where
/// it is.
@Component
@Plumbing(because = "callers have checked the right to the version or the group")
@Transactional(readOnly = true)
public class Placed {

    private final PlacementRepository placements;
    private final PlacementViews views;
    private final Versions versions;

    Placed(PlacementRepository placements, PlacementViews views, Versions versions) {
        this.placements = placements;
        this.views = views;
        this.versions = versions;
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

    /// What this version did to each passage to which it did anything, as against the version
    /// before, with what people decided since. Made on it or without a place before and now: that
    /// is nothing.
    public Map<PassageId, Effect> touched(VersionId id) {
        var version = versions.one(id);
        var before =
                placements.ofNumber(version.document().value(), version.number() - 1).stream()
                        .collect(Collectors.toMap(PlaceRow::passage, Function.identity()));
        var effects = new HashMap<PassageId, Effect>();
        for (var row : placements.inVersion(id.value())) {
            var effect = Effect.of(row, before.get(row.passage()));
            if (effect.touches()) {
                effects.put(row.id(), effect);
            }
        }
        return effects;
    }
}
