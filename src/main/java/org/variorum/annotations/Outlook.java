package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.variorum.anchoring.Span;
import org.variorum.documents.VersionId;

/// What becomes of passages in a version, counted and listed for one person: what nothing rests on
/// that they may see is not in it.
///
/// @param passages counted by passage
/// @param annotations counted by annotation
/// @param open how many of the passages wait for somebody's decision
record Outlook(Tally annotations, Tally passages, long open, List<Fate> fates) {

    static final Outlook NOTHING =
            new Outlook(Tally.of(List.of()), Tally.of(List.of()), 0, List.of());

    /// What became of one passage, or will.
    record Turn(
            PassageId passage,
            PlacementOutcome outcome,
            PlacementState state,
            Effect effect,
            boolean open,
            VersionId from,
            Span old,
            @Nullable Span now,
            @Nullable Span proposed,
            double similarity) {

        static Turn of(Judged judged, @Nullable PlaceRow before, boolean open) {
            var best = judged.candidates().isEmpty() ? null : judged.candidates().getFirst();
            var last = judged.last();
            return new Turn(
                    new PassageId(last.passage()),
                    judged.outcome(),
                    judged.step(),
                    Effect.of(judged, before),
                    open,
                    new VersionId(last.version()),
                    last.span(),
                    judged.span(),
                    best == null ? null : best.span(),
                    best == null ? judged.similarity() : best.similarity());
        }

        static Turn of(PlaceRow row, @Nullable PlaceRow before, Judged.@Nullable Place best) {
            return new Turn(
                    row.id(),
                    row.outcome(),
                    row.step(),
                    Effect.of(row, before),
                    row.isOpen(),
                    new VersionId(row.fromVersion()),
                    row.from(),
                    row.span(),
                    best == null ? null : best.span(),
                    best == null ? row.similarity() : best.similarity());
        }

        private Fate fate(AnnotationId annotation) {
            return new Fate(
                    annotation,
                    passage,
                    outcome,
                    state,
                    effect,
                    from,
                    old,
                    now,
                    proposed,
                    similarity);
        }
    }

    static Outlook of(Collection<Turn> turns, Map<PassageId, RestingOn.Load> loads) {
        var seen = turns.stream().filter(turn -> loads.containsKey(turn.passage())).toList();
        var fates =
                seen.stream()
                        .flatMap(
                                turn ->
                                        loads
                                                .getOrDefault(
                                                        turn.passage(), RestingOn.Load.NOTHING)
                                                .resting()
                                                .annotations()
                                                .stream()
                                                .map(turn::fate))
                        .toList();
        return new Outlook(
                Tally.of(fates.stream().map(Fate::effect).toList()),
                Tally.of(seen.stream().map(Turn::effect).toList()),
                seen.stream().filter(Turn::open).count(),
                fates);
    }
}
