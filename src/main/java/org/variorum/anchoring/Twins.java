package org.variorum.anchoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.variorum.anchoring.Elsewhere.Place;

/// Looks for a second version of a passage that has a place: where there is one, nobody can tell
/// which of the two the author goes on with.
final class Twins {

    /// New words at least so alike are a second version of the passage.
    private static final double TWIN = 0.75;

    /// What stands where a passage was is what became of it if it is at least so alike.
    private static final double LEAST_LIKE_ORIGINAL = 0.45;

    /// So many words of other paragraphs between two places tell them apart.
    private static final int STRANGERS = 8;

    private final Alignment alignment;
    private final Tracer tracer;
    private final Surroundings surroundings;
    private final Search search;
    private final Elsewhere elsewhere;
    private final Map<Integer, Boolean> untouched = new HashMap<>();

    Twins(
            Alignment alignment,
            Tracer tracer,
            Surroundings surroundings,
            Search search,
            Elsewhere elsewhere) {
        this.alignment = alignment;
        this.tracer = tracer;
        this.surroundings = surroundings;
        this.search = search;
        this.elsewhere = elsewhere;
    }

    /// The second version; of a passage that moved also what took its place.
    Optional<Place> of(Trace trace) {
        var twin = twin(trace);
        return twin.isPresent() || trace.strand() == 0 ? twin : original(trace);
    }

    /// New words so much like the passage and its surroundings that they may be what became of it,
    /// rather than where the alignment put it: an author who copies a sentence may go on with the
    /// copy. For a passage in place that is open only where the two stand side by side; other text
    /// of the old version between them tells them apart. A paragraph that is there word for word
    /// has no twin, nor has a passage with its old neighbours on both sides that is clearly more
    /// like itself.
    private Optional<Place> twin(Trace trace) {
        var paragraph = alignment.before().paragraph(trace.from());
        var isFirm =
                surroundings.before(trace).share() >= 0.5
                        && surroundings.behind(trace).share() >= 0.5;
        if (elsewhere.newPairs().isEmpty() || isFirm && isUntouched(paragraph, trace)) {
            return Optional.empty();
        }
        var from = start(paragraph, trace.from(), Surroundings.WINDOW);
        var to = end(paragraph, trace.to(), Surroundings.WINDOW);
        if (tracer.weight(from, to) < Elsewhere.LEAST_WEIGHT) {
            return Optional.empty();
        }
        var offset = trace.from() - from;
        return search.find(alignment.before(), from, to, elsewhere.newPairs(), TWIN).stream()
                .filter(elsewhere::isNew)
                .filter(hit -> trace.strand() != 0 || isBeside(hit, trace))
                .findFirst()
                .filter(hit -> !isClearlyBehind(hit, from, to, trace.strand()))
                .map(hit -> within(hit, offset, trace));
    }

    private boolean isBeside(Search.Hit hit, Trace trace) {
        var own = alignment.before().paragraph(trace.from());
        var from = Math.min(hit.to(), trace.newTo());
        var to = Math.max(hit.from(), trace.newFrom());
        var strangers = 0;
        for (var now = from; now < to && strangers < STRANGERS; now++) {
            var old = alignment.toOld(now);
            if (old >= 0
                    && alignment.isKept(old)
                    && alignment.strand(old) == 0
                    && alignment.before().paragraph(old) != own) {
                strangers++;
            }
        }
        return strangers < STRANGERS;
    }

    /// What stands in the place of a moved passage, if that looks like it: then it did not move, a
    /// copy of it was made and the original edited.
    private Optional<Place> original(Trace trace) {
        var from = trace.from() - 1;
        while (from >= Math.max(0, trace.from() - Elsewhere.NEAR) && !isInPlace(from)) {
            from--;
        }
        var to = trace.to();
        var end = Math.min(alignment.before().size(), trace.to() + Elsewhere.NEAR);
        while (to < end && !isInPlace(to)) {
            to++;
        }
        if (from < 0 || to == alignment.before().size() || !isInPlace(from) || !isInPlace(to)) {
            return Optional.empty();
        }
        var newFrom = alignment.toNew(from) + 1;
        var newTo = alignment.toNew(to);
        if (newFrom >= newTo) {
            return Optional.empty();
        }
        var likeness =
                search.likeness(
                        alignment.before(), from + 1, to, alignment.after(), newFrom, newTo);
        return likeness < LEAST_LIKE_ORIGINAL
                ? Optional.empty()
                : Optional.of(
                        elsewhere.place(
                                trace.from(),
                                trace.to(),
                                new Search.Hit(newFrom, newTo, likeness)));
    }

    private boolean isInPlace(int old) {
        return alignment.isKept(old) && alignment.strand(old) == 0;
    }

    /// The place of the passage in the twin of its paragraph, to within a word or two.
    private Place within(Search.Hit twin, int offset, Trace trace) {
        return elsewhere.find(trace.from(), trace.to()).stream()
                .filter(place -> place.from() >= twin.from() && place.to() <= twin.to())
                .findFirst()
                .orElseGet(
                        () -> {
                            var length = trace.to() - trace.from();
                            var from = Math.min(twin.from() + offset, twin.to() - 1);
                            var to = Math.min(from + length, twin.to());
                            var hit = new Search.Hit(from, to, twin.likeness());
                            return elsewhere.place(trace.from(), trace.to(), hit);
                        });
    }

    private boolean isIn(int paragraph, int old) {
        return old < alignment.before().size() && alignment.before().paragraph(old) == paragraph;
    }

    /// Whether the passage's whole paragraph is there, word for word: no copy is nearer to it.
    boolean isUntouched(int paragraph, Trace trace) {
        return untouched.computeIfAbsent(
                paragraph,
                _ -> {
                    var size = alignment.before().size();
                    return alignment.isUnbroken(
                            start(paragraph, trace.from(), size), end(paragraph, trace.to(), size));
                });
    }

    private int start(int paragraph, int from, int most) {
        var start = from;
        while (start > Math.max(0, from - most) && isIn(paragraph, start - 1)) {
            start--;
        }
        return start;
    }

    private int end(int paragraph, int to, int most) {
        var end = to;
        while (end - to < most && isIn(paragraph, end)) {
            end++;
        }
        return end;
    }

    /// Whether the paragraph is much more like itself in its place than like its twin, or itself to
    /// the letter while the twin is not.
    private boolean isClearlyBehind(Search.Hit twin, int from, int to, int strand) {
        var isUnbroken = strand == 0 && alignment.isUnbroken(from, to);
        if (isUnbroken && twin.likeness() < 1) {
            return true;
        }
        var trace = tracer.trace(from, to);
        return !trace.isLost()
                && search.likeness(
                                alignment.before(),
                                from,
                                to,
                                alignment.after(),
                                trace.newFrom(),
                                trace.newTo())
                        >= twin.likeness() + Elsewhere.LEAST_LEAD;
    }
}
