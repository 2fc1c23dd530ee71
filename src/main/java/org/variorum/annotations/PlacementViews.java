package org.variorum.annotations;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Acting;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Quote;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.documents.Versions;

/// Shows placements as the person acting may see them.
@Component
class PlacementViews {

    private static final Comparator<Unplaced> IN_ORDER_OF_THE_OLD_TEXT =
            Comparator.comparing((Unplaced each) -> each.old().start())
                    .thenComparing(each -> -each.old().end())
                    .thenComparing(each -> each.passage().id().value());

    private final PlacementRepository placements;
    private final PassageRepository passages;
    private final RestingOn resting;
    private final Versions versions;
    private final Acting acting;

    PlacementViews(
            PlacementRepository placements,
            PassageRepository passages,
            RestingOn resting,
            Versions versions,
            Acting acting) {
        this.placements = placements;
        this.passages = passages;
        this.resting = resting;
        this.versions = versions;
        this.acting = acting;
    }

    /// What has no place in the current version, with what rests on it; what nothing rests on that
    /// this person may see is left out.
    Map<Unplaced, RestingOn.Load> unplaced(DocumentId document) {
        var current = versions.current(document);
        var rows = placements.unplaced(current.id().value());
        var result = new LinkedHashMap<Unplaced, RestingOn.Load>();
        if (rows.isEmpty()) {
            return result;
        }
        var loads = resting.of(current.group(), document);
        var made =
                passages.unplacedIn(current.id().value()).stream()
                        .collect(Collectors.toMap(Passage::key, Passage::toView));
        var texts = new Texts();
        rows.stream()
                .filter(row -> loads.containsKey(new PassageId(row.passage())))
                .map(
                        row ->
                                unplaced(
                                        row,
                                        requireNonNull(made.get(row.passage())),
                                        current,
                                        load(loads, row.passage()).resting(),
                                        texts))
                .sorted(IN_ORDER_OF_THE_OLD_TEXT)
                .forEach(each -> result.put(each, load(loads, each.passage().id().value())));
        return result;
    }

    private static RestingOn.Load load(Map<PassageId, RestingOn.Load> loads, UUID passage) {
        return loads.getOrDefault(new PassageId(passage), RestingOn.Load.NOTHING);
    }

    private Unplaced unplaced(
            StoredPlacement row,
            PassageView passage,
            VersionView current,
            Resting rests,
            Texts texts) {
        var oldQuote = Quote.of(texts.of(row.fromVersion()), row.from());
        var places = row.candidates();
        var proposals =
                IntStream.range(0, places.size())
                        .mapToObj(
                                index ->
                                        new Proposal(
                                                index,
                                                places.get(index).span(),
                                                Quote.of(
                                                        texts.of(current.id()),
                                                        places.get(index).span()),
                                                places.get(index).similarity()))
                        .toList();
        return new Unplaced(
                passage,
                row.state(),
                row.fromVersion(),
                row.fromNumber(),
                row.from(),
                oldQuote,
                current.id(),
                current.number(),
                proposals,
                rests,
                row.isOpen() ? null : row.decision(),
                row.isOpen() ? null : teller(row),
                row.isOpen() ? key(oldQuote, proposals) : "");
    }

    private static String key(Quote old, List<Proposal> proposals) {
        return switch (proposals.size()) {
            case 0 -> "gone";
            case 1 -> keyOf(Wording.edit(old.exact(), proposals.getFirst().quote().exact()));
            default -> "";
        };
    }

    private static String keyOf(String edit) {
        return UUID.nameUUIDFromBytes(edit.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Where these passages are.
    List<Whereabouts> whereabouts(Collection<PlaceRow> rows) {
        var texts = new Texts();
        return rows.stream().map(row -> whereabouts(row, texts)).toList();
    }

    private static Whereabouts whereabouts(PlaceRow row, Texts texts) {
        var version = new VersionId(row.version());
        var span = row.span();
        return new Whereabouts(
                row.id(),
                version,
                row.number(),
                row.state(),
                span,
                span == null || row.state() != PlacementState.CHANGED
                        ? null
                        : span.in(texts.of(version)),
                row.similarity(),
                span == null ? new VersionId(row.fromVersion()) : version,
                span == null ? row.fromNumber() : row.number(),
                span == null ? row.from() : span,
                row.decision());
    }

    PlacementView line(StoredPlacement row) {
        return new PlacementView(
                row.version(),
                row.number(),
                row.outcome(),
                row.state(),
                row.span(),
                row.similarity(),
                row.fromVersion(),
                row.fromNumber(),
                row.decision(),
                teller(row),
                row.at(),
                row.counts());
    }

    /// Who did it, unless that is their own affair: a decision where nothing but private
    /// annotations rests, and the making of a passage, which may have been for one.
    private @Nullable UserId teller(StoredPlacement row) {
        var by = row.by();
        var hidden = row.isQuiet() || row.outcome() == PlacementOutcome.MADE;
        return by != null && hidden && !acting.is(by) ? null : by;
    }

    /// The texts of versions, each read once.
    private final class Texts {

        private final Map<VersionId, String> known = new HashMap<>();

        String of(VersionId version) {
            return known.computeIfAbsent(version, versions::text);
        }
    }
}
