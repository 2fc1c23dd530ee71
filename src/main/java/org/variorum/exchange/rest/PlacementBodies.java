package org.variorum.exchange.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.Fate;
import org.variorum.annotations.PlacementOutcome;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Tally;
import org.variorum.annotations.VersionPreview;
import org.variorum.annotations.VersionReport;
import org.variorum.anchoring.Span;
import org.variorum.exchange.api.CodePoints;

/// Shows what a version does to the annotations there were. Offsets are code points: the old ones
/// of the version in which the passage was last placed, the new ones of the new version.
@Component
class PlacementBodies {

    private final Found found;

    PlacementBodies(Found found) {
        this.found = found;
    }

    /// How many annotations, of those that the person acting may see.
    record CountsBody(
            long total, long exact, long moved, long changed, long ambiguous, long orphaned) {

        static CountsBody of(Tally tally, List<EntryBody> entries) {
            return new CountsBody(
                    tally.total(),
                    count(entries, PlacementOutcome.EXACT),
                    count(entries, PlacementOutcome.MOVED),
                    count(entries, PlacementOutcome.CHANGED),
                    count(entries, PlacementOutcome.AMBIGUOUS),
                    count(entries, PlacementOutcome.ORPHANED));
        }

        private static long count(List<EntryBody> entries, PlacementOutcome wanted) {
            return entries.stream().filter(each -> each.outcome() == wanted).count();
        }
    }

    /// What becomes of one annotation.
    ///
    /// @param outcome what the program found
    /// @param state what follows, with what people decided since; `waiting` for a decision
    /// @param newStart null, like `newEnd`, where it is not placed or a person has to decide
    /// @param proposedStart null, like `proposedEnd`, if there is no proposal
    /// @param similarity from 0 to 1, of the words now or proposed to those it was made on
    record EntryBody(
            UUID annotation,
            UUID passage,
            PlacementOutcome outcome,
            PlacementState state,
            int oldVersion,
            int oldStart,
            int oldEnd,
            @Nullable Integer newStart,
            @Nullable Integer newEnd,
            @Nullable Integer proposedStart,
            @Nullable Integer proposedEnd,
            double similarity) {}

    /// @param version the number of the version, or the one it would have
    /// @param dryRun whether nothing was published
    /// @param identical whether it is the current version again, so that it cannot be published
    /// @param different whether over 90 % of the old words are gone
    /// @param words how many the old text has, the new one has, and both share
    record ReportBody(
            int version,
            boolean dryRun,
            boolean identical,
            boolean different,
            CountsBody counts,
            WordsBody words,
            List<EntryBody> entries) {}

    record WordsBody(int before, int after, int kept) {}

    ReportBody of(VersionPreview preview, String text) {
        var offsets = CodePoints.of(text);
        var entries = preview.fates().stream().map(fate -> entry(fate, offsets)).toList();
        var difference = preview.difference();
        return new ReportBody(
                preview.identical() ? preview.number() : preview.number() + 1,
                true,
                preview.identical(),
                preview.different(),
                CountsBody.of(preview.annotations(), entries),
                new WordsBody(
                        difference.oldWords(), difference.newWords(), difference.keptWords()),
                entries);
    }

    ReportBody of(VersionReport report) {
        var offsets = found.offsets(report.version());
        var entries = report.fates().stream().map(fate -> entry(fate, offsets)).toList();
        var difference = report.difference();
        return new ReportBody(
                report.number(),
                false,
                false,
                false,
                CountsBody.of(report.annotations(), entries),
                new WordsBody(
                        difference.oldWords(), difference.newWords(), difference.keptWords()),
                entries);
    }

    private EntryBody entry(Fate fate, CodePoints now) {
        var before = found.offsets(fate.from());
        return new EntryBody(
                fate.annotation().value(),
                fate.passage().value(),
                fate.outcome(),
                fate.state(),
                found.number(fate.from()),
                before.toCodePoints(fate.old().start()),
                before.toCodePoints(fate.old().end()),
                at(fate.now(), Span::start, now),
                at(fate.now(), Span::end, now),
                at(fate.proposed(), Span::start, now),
                at(fate.proposed(), Span::end, now),
                fate.similarity());
    }

    private static @Nullable Integer at(
            @Nullable Span span, Function<Span, Integer> side, CodePoints offsets) {
        return span == null ? null : offsets.toCodePoints(side.apply(span));
    }
}
