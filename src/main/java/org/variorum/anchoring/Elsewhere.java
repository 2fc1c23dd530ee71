package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    static final double LEAST_LEAD = 0.1;

    /// Shorter and commoner quotes, in rare words, say too little: they rely on the alignment
    /// alone.
    static final double LEAST_WEIGHT = 4;

    /// How far from the neighbours, in words, a place counts as near.
    static final int NEAR = 60;

    private final Alignment alignment;
    private final Tracer tracer;
    private final Surroundings surroundings;
    private final Search search;
    private @Nullable Pairs newPairs;
    private @Nullable Pairs gonePairs;
    private @Nullable Pairs allPairs;
    private @Nullable Pairs oldPairs;

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

    /// Whether the very words of a passage stand somewhere in the new text, whoever they belong to.
    boolean standsSomewhere(int from, int to) {
        return allPairs().contain(alignment.before(), from, to);
    }

    /// The place of a passage whose very words stand once in either text: a proposal, since the
    /// alignment gives them to others.
    Optional<Place> only(int from, int to) {
        if (tracer.weight(from, to) < LEAST_WEIGHT) {
            return Optional.empty();
        }
        var at = allPairs().only(alignment.before(), from, to);
        if (at < 0 || oldPairs().only(alignment.before(), from, to) != from) {
            return Optional.empty();
        }
        return Optional.of(place(from, to, new Search.Hit(at, at + to - from, 1)));
    }

    Place place(int from, int to, Search.Hit hit) {
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

    boolean isNew(Search.Hit hit) {
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

    Pairs newPairs() {
        if (newPairs == null) {
            newPairs = new Pairs(alignment.after(), alignment::isNew);
        }
        return newPairs;
    }

    private Pairs allPairs() {
        if (allPairs == null) {
            allPairs = new Pairs(alignment.after(), _ -> true);
        }
        return allPairs;
    }

    private Pairs oldPairs() {
        if (oldPairs == null) {
            oldPairs = new Pairs(alignment.before(), _ -> true);
        }
        return oldPairs;
    }

    private Pairs gonePairs() {
        if (gonePairs == null) {
            gonePairs = new Pairs(alignment.before(), old -> !alignment.isKept(old));
        }
        return gonePairs;
    }
}
