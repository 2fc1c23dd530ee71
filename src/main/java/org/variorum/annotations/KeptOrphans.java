package org.variorum.annotations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// Passages of which somebody said, on a version, that their words are gone: who refused words once
/// is not asked about the same ones again.
final class KeptOrphans {

    private final Map<UUID, StoredPlacement> kept;
    private final String text;

    KeptOrphans(PlacementRepository placements, Versions versions, VersionView version) {
        kept =
                placements.kept(version.id().value()).stream()
                        .collect(Collectors.toMap(StoredPlacement::passage, Function.identity()));
        text = kept.isEmpty() ? "" : versions.text(version.id());
    }

    /// The decision that holds in the next version, too.
    ///
    /// @param next that version's text
    /// @return null where there is none, or where words turned up that nobody has refused
    @Nullable StoredPlacement holding(Judged judged, String next) {
        var decided = kept.get(judged.last().passage());
        return decided != null
                        && judged.span() == null
                        && words(decided.candidates(), text)
                                .containsAll(words(judged.candidates(), next))
                ? decided
                : null;
    }

    private static List<String> words(List<Judged.Place> places, String text) {
        return places.stream().map(Judged.Place::span).map((Span span) -> span.in(text)).toList();
    }
}
