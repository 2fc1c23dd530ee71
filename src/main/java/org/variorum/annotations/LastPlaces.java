package org.variorum.annotations;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionView;

/// From where passages are looked for in a version: where they were last placed; but if the version
/// is an older one again, byte for byte, from where they were in that one.
@Component
class LastPlaces {

    private final PlacementRepository placements;

    LastPlaces(PlacementRepository placements) {
        this.placements = placements;
    }

    /// Those of all passages of a document.
    ///
    /// @param all the versions of the document, by their numbers
    /// @param before of which version, or of which to come, the places are asked; one more than the
    ///   last that counts
    /// @param sha256 of that version's bytes
    List<LastPlace> of(DocumentId document, List<VersionView> all, int before, String sha256) {
        return asThen(all, before, sha256, placements.lasts(document.value(), before));
    }

    /// The same of one passage, which is placed.
    ///
    /// @param all the versions of the document, by their numbers
    LastPlace of(UUID passage, List<VersionView> all, VersionView version) {
        var last = placements.last(passage, version.number()).orElseThrow();
        return asThen(all, version.number(), version.sha256(), List.of(last)).getFirst();
    }

    private List<LastPlace> asThen(
            List<VersionView> all, int before, String sha256, List<LastPlace> lasts) {
        var twin =
                all.stream()
                        .filter(each -> each.number() < before && each.sha256().equals(sha256))
                        .reduce((_, later) -> later);
        if (twin.isEmpty() || lasts.isEmpty()) {
            return lasts;
        }
        var then =
                placements.placedIn(twin.get().id().value()).stream()
                        .collect(Collectors.toMap(LastPlace::passage, Function.identity()));
        return lasts.stream().map(last -> then.getOrDefault(last.passage(), last)).toList();
    }
}
