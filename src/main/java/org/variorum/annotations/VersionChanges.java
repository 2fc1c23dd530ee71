package org.variorum.annotations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.anchoring.Replacement;
import org.variorum.anchoring.Span;
import org.variorum.anchoring.TextDifference;
import org.variorum.documents.Block;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// Publishes versions, and says what one does to what was there before, for [Placements], which has
/// checked the rights and begun the transaction.
@Component
class VersionChanges {

    /// With less than one word in so many left, it may be meant as another document.
    private static final int LEAST_KEPT = 10;

    private static final TextDifference NONE = new TextDifference(List.of(), List.of(), 0, 0, 0);

    private final Documents documents;
    private final Versions versions;
    private final PlacementRepository placements;
    private final LastPlaces lasts;
    private final RestingOn resting;

    VersionChanges(
            Documents documents,
            Versions versions,
            PlacementRepository placements,
            LastPlaces lasts,
            RestingOn resting) {
        this.documents = documents;
        this.versions = versions;
        this.placements = placements;
        this.lasts = lasts;
        this.resting = resting;
    }

    VersionPreview preview(DocumentId document, int seenVersion, Upload upload) {
        var current = versions.current(document);
        if (versions.isSame(document, upload)) {
            var nothing = Outlook.NOTHING;
            return new VersionPreview(
                    current.id(),
                    current.number(),
                    true,
                    false,
                    NONE,
                    nothing.annotations(),
                    nothing.passages(),
                    nothing.open(),
                    nothing.fates());
        }
        if (current.number() != seenVersion) {
            throw Refusal.of("newer-version", current.number());
        }
        return preview(current, upload);
    }

    private VersionPreview preview(VersionView current, Upload upload) {
        var document = current.document();
        var forecast = forecast(current, upload);
        var judged =
                forecast.of(
                        lasts.of(
                                document,
                                versions.all(document),
                                Integer.MAX_VALUE,
                                upload.sha256()));
        var outlook =
                Outlook.of(
                        turns(judged, current, upload.imported().text()),
                        resting.of(current.group(), document));
        var difference = forecast.difference();
        return new VersionPreview(
                current.id(),
                current.number(),
                false,
                isDifferent(difference),
                difference,
                outlook.annotations(),
                outlook.passages(),
                outlook.open(),
                outlook.fates());
    }

    private List<Outlook.Turn> turns(List<Judged> judged, VersionView current, String text) {
        var kept = new KeptOrphans(placements, versions, current);
        var before = byPassage(placements.inVersion(current.id().value()));
        return judged.stream()
                .map(
                        each ->
                                Outlook.Turn.of(
                                        each,
                                        before.get(each.last().passage()),
                                        each.span() == null && kept.holding(each, text) == null))
                .toList();
    }

    private static Map<UUID, PlaceRow> byPassage(List<PlaceRow> rows) {
        return rows.stream().collect(Collectors.toMap(PlaceRow::passage, Function.identity()));
    }

    VersionView publish(DocumentId document, int seenVersion, Upload upload, boolean confirmed) {
        var current = versions.current(document);
        if (!confirmed && current.number() == seenVersion && !versions.isSame(document, upload)) {
            var difference = forecast(current, upload).difference();
            if (isDifferent(difference)) {
                throw Refusal.of(
                        "different-document", difference.keptWords(), difference.oldWords());
            }
        }
        return documents.publish(document, seenVersion, upload);
    }

    VersionReport report(VersionId id) {
        var version = versions.one(id);
        if (version.number() == 1) {
            var nothing = Outlook.NOTHING;
            return new VersionReport(
                    id, 1, null, NONE, nothing.annotations(), nothing.passages(), 0, List.of());
        }
        var before = versions.all(version.document()).get(version.number() - 2);
        var outlook = outlook(version);
        return new VersionReport(
                id,
                version.number(),
                before.id(),
                difference(before.id(), id),
                outlook.annotations(),
                outlook.passages(),
                version.current() ? outlook.open() : 0,
                outlook.fates());
    }

    private Outlook outlook(VersionView version) {
        var best = new HashMap<UUID, Judged.Place>();
        for (var row : placements.unplaced(version.id().value())) {
            row.candidates().stream()
                    .findFirst()
                    .ifPresent(place -> best.put(row.passage(), place));
        }
        var before =
                byPassage(placements.ofNumber(version.document().value(), version.number() - 1));
        var turns =
                placements.inVersion(version.id().value()).stream()
                        .filter(row -> row.outcome() != PlacementOutcome.MADE)
                        .map(
                                row ->
                                        Outlook.Turn.of(
                                                row,
                                                before.get(row.passage()),
                                                best.get(row.passage())))
                        .toList();
        return Outlook.of(turns, resting.of(version.group(), version.document()));
    }

    Comparison between(VersionId one, VersionId other) {
        var left = versions.one(one);
        if (!left.document().equals(versions.one(other).document())) {
            throw Refusal.of("versions-of-two-documents");
        }
        var loads = resting.of(left.group(), left.document());
        var inOne = spans(one);
        var inOther = spans(other);
        var lines =
                Stream.concat(inOne.keySet().stream(), inOther.keySet().stream())
                        .distinct()
                        .filter(loads::containsKey)
                        .map(
                                passage ->
                                        new Comparison.Line(
                                                passage, inOne.get(passage), inOther.get(passage)))
                        .sorted(inReadingOrder())
                        .toList();
        return new Comparison(one, other, difference(one, other), lines);
    }

    DocumentId documentOf(VersionId version) {
        return versions.one(version).document();
    }

    private Map<PassageId, Span> spans(VersionId version) {
        return placements.spans(version.value()).stream()
                .collect(Collectors.toMap(row -> new PassageId(row.passage()), SpanRow::span));
    }

    private static Comparator<Comparison.Line> inReadingOrder() {
        return Comparator.comparing(
                        Comparison.Line::inOne,
                        Comparator.nullsLast(Comparator.comparingInt(Span::start)))
                .thenComparing(
                        Comparison.Line::inOther,
                        Comparator.nullsLast(Comparator.comparingInt(Span::start)))
                .thenComparing(line -> line.passage().value());
    }

    private TextDifference difference(VersionId one, VersionId other) {
        return Replacement.of(
                        versions.text(one),
                        versions.blocks(one),
                        versions.text(other),
                        versions.blocks(other))
                .difference();
    }

    private Forecast forecast(VersionView current, Upload upload) {
        var imported = upload.imported();
        return new Forecast(
                versions,
                current.id(),
                imported.text(),
                imported.structure().blocks().stream().map(Block::span).toList());
    }

    private static boolean isDifferent(TextDifference difference) {
        return difference.keptWords() * LEAST_KEPT < difference.oldWords();
    }
}
