package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for a passage whose words the alignment lost, among the words that are new in the new
/// text.
///
/// Places are ranked by quote, what stood before, what stood behind and how near they are to where
/// the neighbours went, weighed 50 : 20 : 20 : 10 (the weights of the Hypothesis client, but for
/// the last). One is taken only if the words are the same, it leads by [#LEAST_LEAD], and no equal
/// words of the old text that are gone too fit it as well.
final class Elsewhere {

    /// Below this a place is not worth proposing.
    private static final double LEAST_LIKENESS = 0.75;

    private static final double LEAST_LEAD = 0.1;

    /// Shorter and commoner quotes, in rare words, say too little: they rely on the alignment
    /// alone.
    private static final double LEAST_WEIGHT = 4;

    /// New words at least so alike are a second version of the passage.
    private static final double TWIN = 0.75;

    /// What stands where a passage was is what became of it if it is at least so alike.
    private static final double LEAST_LIKE_ORIGINAL = 0.45;

    /// So many words of other paragraphs between two places tell them apart.
    private static final int STRANGERS = 8;

    /// How far from the neighbours, in words, a place counts as near.
    private static final int NEAR = 60;

    private final Alignment alignment;
    private final Tracer tracer;
    private final Surroundings surroundings;
    private final Search search;
    private final Map<Integer, Boolean> untouched = new HashMap<>();
    private @Nullable Pairs newPairs;
    private @Nullable Pairs gonePairs;
    private @Nullable Pairs allPairs;

    Elsewhere(Alignment alignment, Tracer tracer, Surroundings surroundings, Search search) {
        this.alignment = alignment;
        this.tracer = tracer;
        this.surroundings = surroundings;
        this.search = search;
    }

    /// A place and how good it is.
    ///
    /// @param isSafe whether the words are the same and belong to nobody else
    record Place(int from, int to, Evidence evidence, double score, boolean isSafe) {}

    /// The places for the words from one index of the old text to another, best first; none for a
    /// quote that says too little.
    List<Place> find(int from, int to) {
        if (tracer.weight(from, to) < LEAST_WEIGHT) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        for (var hit : search.find(alignment.before(), from, to, newPairs(), LEAST_LIKENESS)) {
            if (isNew(hit)) {
                places.add(place(from, to, hit));
            }
        }
        places.sort(Comparator.comparingDouble((Place place) -> -place.score()));
        if (!places.isEmpty()) {
            places.set(0, withLead(places, from, to));
        }
        return places;
    }

    /// New words so much like the passage and its surroundings that they may be what became of it,
    /// rather than where the alignment put it: an author who copies a sentence may go on with the
    /// copy. For a passage in place that is open only where the two stand side by side; other text
    /// of the old version between them tells them apart. A paragraph that is there word for word
    /// has no twin, nor has a passage with its old neighbours on both sides that is clearly more
    /// like itself.
    Optional<Place> twin(Trace trace) {
        var paragraph = alignment.before().paragraph(trace.from());
        var isFirm =
                surroundings.before(trace).share() >= 0.5
                        && surroundings.behind(trace).share() >= 0.5;
        if (newPairs().isEmpty() || isFirm && isUntouched(paragraph, trace)) {
            return Optional.empty();
        }
        var from = start(paragraph, trace.from(), Surroundings.WINDOW);
        var to = end(paragraph, trace.to(), Surroundings.WINDOW);
        if (tracer.weight(from, to) < LEAST_WEIGHT) {
            return Optional.empty();
        }
        var offset = trace.from() - from;
        return search.find(alignment.before(), from, to, newPairs(), TWIN).stream()
                .filter(this::isNew)
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
    Optional<Place> original(Trace trace) {
        var from = trace.from() - 1;
        while (from >= Math.max(0, trace.from() - NEAR) && !isInPlace(from)) {
            from--;
        }
        var to = trace.to();
        var end = Math.min(alignment.before().size(), trace.to() + NEAR);
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
                        place(trace.from(), trace.to(), new Search.Hit(newFrom, newTo, likeness)));
    }

    /// Whether the very words of a passage stand somewhere in the new text, whoever they belong to.
    boolean standsSomewhere(int from, int to) {
        if (allPairs == null) {
            allPairs = new Pairs(alignment.after(), _ -> true);
        }
        return allPairs.contain(alignment.before(), from, to);
    }

    private boolean isInPlace(int old) {
        return alignment.isKept(old) && alignment.strand(old) == 0;
    }

    /// The place of the passage in the twin of its paragraph, to within a word or two.
    private Place within(Search.Hit twin, int offset, Trace trace) {
        return find(trace.from(), trace.to()).stream()
                .filter(place -> place.from() >= twin.from() && place.to() <= twin.to())
                .findFirst()
                .orElseGet(
                        () -> {
                            var length = trace.to() - trace.from();
                            var from = Math.min(twin.from() + offset, twin.to() - 1);
                            var to = Math.min(from + length, twin.to());
                            var hit = new Search.Hit(from, to, twin.likeness());
                            return place(trace.from(), trace.to(), hit);
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

    /// Whether the paragraph is much more like itself in its place than like its twin, or itself
    /// to the letter while the twin is not.
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
                        >= twin.likeness() + LEAST_LEAD;
    }

    private Place place(int from, int to, Search.Hit hit) {
        var before = surroundings.alikeBefore(from, hit.from());
        var behind = surroundings.alikeBehind(to, hit.to());
        var near = nearness(from, hit.from());
        var score = 0.5 * hit.likeness() + 0.2 * before + 0.2 * behind + 0.1 * near;
        var evidence = new Evidence(hit.likeness(), before, behind, 0);
        return new Place(hit.from(), hit.to(), evidence, score, false);
    }

    private Place withLead(List<Place> places, int from, int to) {
        var best = places.getFirst();
        var lead = places.size() == 1 ? 1 : best.score() - places.get(1).score();
        var evidence = best.evidence();
        var isSafe =
                evidence.words() == 1 && lead >= LEAST_LEAD && !isClaimedByAnother(best, from, to);
        return new Place(
                best.from(),
                best.to(),
                new Evidence(evidence.words(), evidence.before(), evidence.behind(), lead),
                best.score(),
                isSafe);
    }

    /// Whether other words of the old text, gone too, have as good a claim to the place.
    private boolean isClaimedByAnother(Place place, int from, int to) {
        for (var rival : search.find(alignment.before(), from, to, gonePairs(), 0.9)) {
            if (rival.to() <= from || rival.from() >= to) {
                var before = surroundings.alikeBefore(rival.from(), place.from());
                var behind = surroundings.alikeBehind(rival.to(), place.to());
                var near = nearness(rival.from(), place.from());
                var score = 0.5 * rival.likeness() + 0.2 * before + 0.2 * behind + 0.1 * near;
                if (score > place.score() - LEAST_LEAD) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(Search.Hit hit) {
        for (var now = hit.from(); now < hit.to(); now++) {
            if (!alignment.isNew(now)) {
                return false;
            }
        }
        return true;
    }

    /// 1 beside what stood before the passage, 0 at [#NEAR] words from it and farther.
    private double nearness(int from, int now) {
        for (var old = from - 1; old >= Math.max(0, from - NEAR); old--) {
            if (alignment.isKept(old)) {
                var distance = Math.abs(now - alignment.toNew(old) - (from - old));
                return Math.max(0, 1 - distance / (double) NEAR);
            }
        }
        return 0;
    }

    private Pairs newPairs() {
        if (newPairs == null) {
            newPairs = new Pairs(alignment.after(), alignment::isNew);
        }
        return newPairs;
    }

    private Pairs gonePairs() {
        if (gonePairs == null) {
            gonePairs = new Pairs(alignment.before(), old -> !alignment.isKept(old));
        }
        return gonePairs;
    }
}
