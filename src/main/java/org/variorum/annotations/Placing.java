package org.variorum.annotations;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Acting;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionPublished;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// Places passages: all of a document when a version is published, one when it is made on a version
/// that is no longer the current one. Always in the transaction of who publishes or makes it, and
/// all passages, whether anything rests on them or not, so that whatever comes to rest on one later
/// finds it placed.
@Component
class Placing {

    /// How many rows are kept in memory before they are written.
    private static final int BATCH = 1_000;

    private final PlacementRepository placements;
    private final LastPlaces lasts;
    private final Versions versions;
    private final EntityManager entities;
    private final Acting acting;
    private final Clock clock;

    Placing(
            PlacementRepository placements,
            LastPlaces lasts,
            Versions versions,
            EntityManager entities,
            Acting acting,
            Clock clock) {
        this.placements = placements;
        this.lasts = lasts;
        this.versions = versions;
        this.entities = entities;
        this.acting = acting;
        this.clock = clock;
    }

    /// The publisher holds the document, so that no passage can come up meanwhile. First of all
    /// listeners: the others find the passages placed.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(VersionPublished event) {
        if (event.number() > 1) {
            var all = versions.all(event.document());
            var version = all.get(event.number() - 1);
            place(
                    version,
                    all.get(event.number() - 2),
                    lasts.of(event.document(), all, event.number(), version.sha256()));
        }
    }

    /// Writes where a passage is that has just been made, also in all versions after its own. The
    /// document is held steady.
    void begin(Passage passage) {
        var view = passage.toView();
        var all = versions.all(view.document());
        var own = all.stream().filter(each -> each.id().equals(view.version())).findFirst();
        var number = own.orElseThrow().number();
        placements.save(StoredPlacement.made(view, number, acting.required(), now()));
        var laters = all.subList(number, all.size());
        if (!laters.isEmpty()) {
            placements.flush();
        }
        for (var later : laters) {
            var last = lasts.of(passage.key(), all, later);
            place(later, all.get(later.number() - 2), List.of(last));
        }
    }

    /// Places in a version what has no placement there yet.
    void catchUp(DocumentId document) {
        var all = versions.all(document);
        for (var version : all.subList(1, all.size())) {
            var known = placed(version);
            var missing =
                    lasts.of(document, all, version.number(), version.sha256()).stream()
                            .filter(last -> !known.contains(last.passage()))
                            .toList();
            if (!missing.isEmpty()) {
                place(version, all.get(version.number() - 2), missing);
            }
        }
    }

    private HashSet<UUID> placed(VersionView version) {
        return placements.inVersion(version.id().value()).stream()
                .map(PlaceRow::passage)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void place(VersionView version, VersionView before, List<LastPlace> lasts) {
        if (lasts.isEmpty()) {
            return;
        }
        var text = versions.text(version.id());
        var judged =
                new Forecast(versions, before.id(), text, versions.blocks(version.id())).of(lasts);
        var kept = new KeptOrphans(placements, versions, before);
        var now = now();
        write(judged.stream().map(each -> row(each, version, text, kept, now)).toList());
    }

    private static StoredPlacement row(
            Judged judged, VersionView version, String text, KeptOrphans kept, Instant now) {
        var row =
                StoredPlacement.found(
                        judged, version.document(), version.id(), version.number(), now);
        var decided = kept.holding(judged, text);
        if (decided != null) {
            row.keepAsOrphanLike(decided);
        }
        return row;
    }

    private void write(List<StoredPlacement> rows) {
        for (var from = 0; from < rows.size(); from += BATCH) {
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            placements.saveAll(batch);
            placements.flush();
            batch.forEach(entities::detach);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
