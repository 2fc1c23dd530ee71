package org.variorum.anchoring;

import java.util.List;
import org.variorum.anchoring.Elsewhere.Place;

/// Decides what became of a passage, from its trace through the alignment or, where that is lost,
/// from what is found elsewhere. All bars are here.
final class Judgement {

    /// Of passage and surroundings together, by weight, so much has to be found for a place to be
    /// sure: two common words alone in a rewritten sentence are not.
    private static final double SURE = 0.5;

    /// So many rare words in a row, the passage's or beside it, prove themselves.
    private static final double PROOF = 2.5;

    /// With less left than this, by weight, the words are gone, unless what is left stands between
    /// the same neighbours: then this is enough. In the same pairs, less than these three would
    /// find no edited passage more, but propose a place for twice as many deleted ones.
    private static final double LEAST_KEPT = 0.4;

    private static final double LEAST_KEPT_BETWEEN = 0.35;

    /// Or this of a long passage, where it proves itself.
    private static final double LEAST_KEPT_OF_MANY = 0.3;

    /// Or, between the same neighbours, to be so much alike letter by letter, with so many of them
    /// in words that are left: two names in the same table are half alike by chance.
    private static final double LEAST_LIKENESS = 0.5;

    private static final double LEAST_LETTERS = 0.3;

    private static final double LIKENESS_ALONE = 0.7;

    /// Two texts of one language are so much alike by chance; with few letters left besides,
    /// nothing is.
    private static final double LEAST_ALIKE = 0.3;

    /// An edited passage is taken without asking with this much of its letters left. Of 3 100
    /// edited passages in 476 pairs of versions of 27 public texts, none above it was put on other
    /// words; below it the first would be, at 0.63 a heading that only looks like the one it
    /// replaced.
    private static final double TAKEN_LIKENESS = 0.7;

    /// And where no edit in it is larger than so many words, or one in [#WORDS_PER_EDIT]: that is a
    /// typo, a word, a turn of phrase. What came or went beyond that, a person should read.
    private static final int TAKEN_EDIT = 3;

    /// And where the readings of its edges agree so far: whichever is right, the place is.
    private static final double TAKEN_AGREEMENT = 0.85;

    /// In fewer words than this, one word is all that the passage is about.
    private static final int FEW_WORDS = 4;

    /// One word in so many, but one always, may be spelt otherwise whatever that does to the
    /// likeness.
    private static final int WORDS_PER_EDIT = 20;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Tracer tracer;
    private final Surroundings surroundings;
    private final Edges edges;
    private final Edits edits;
    private final Offsets offsets;
    private final Search search;
    private final Elsewhere elsewhere;
    private final Twins twins;
    private final Contests contests;

    Judgement(Alignment alignment, Vocabulary vocabulary, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        tracer = new Tracer(alignment, vocabulary, weights);
        surroundings = new Surroundings(alignment, weights);
        edges = new Edges(alignment, tracer);
        edits = new Edits(alignment, tracer);
        offsets = new Offsets(before, after);
        search = new Search(vocabulary);
        elsewhere = new Elsewhere(alignment, tracer, surroundings, search);
        twins = new Twins(alignment, tracer, surroundings, search, elsewhere);
        contests = new Contests(alignment, offsets);
    }

    /// The placement of a passage of the old text.
    Placement of(Span span) {
        var from = before.firstEndingAfter(span.start());
        var to = before.firstStartingAt(span.end());
        if (span.isEmpty() || from >= to) {
            return new Gaps(alignment).place(span);
        }
        var trace = tracer.trace(from, to);
        if (contests.isContested(from, to)) {
            return contests.place(span, trace);
        }
        if (trace.isWhole()) {
            return whole(span, trace);
        }
        return contests.otherReading(from, to)
                .map(other -> otherwise(span, other))
                .orElseGet(() -> edited(span, trace));
    }

    /// Whole in one reading of the change: taken if most of it is beyond doubt in every reading.
    private Placement otherwise(Span span, Trace trace) {
        var contested = 0.0;
        for (var old = trace.from(); old < trace.to(); old++) {
            contested += alignment.contested(old) < 0 ? 0 : tracer.weight(old, old + 1);
        }
        if (2 * contested < tracer.weight(trace.from(), trace.to())) {
            return whole(span, trace);
        }
        var place = offsets.span(span, trace, true, true);
        return new Placement.Ambiguous(List.of(new Candidate(place, evidence(trace, 1))));
    }

    private boolean isGone(Trace trace, double likeness) {
        var letters = edits.keptLetters(trace);
        if (letters < LEAST_LETTERS && likeness < LEAST_ALIKE) {
            return true;
        }
        var proof = trace.kept() * tracer.weight(trace.from(), trace.to());
        var isKeptBetween =
                trace.kept() >= LEAST_KEPT_BETWEEN
                        || likeness >= LIKENESS_ALONE
                        || likeness >= LEAST_LIKENESS && letters >= LEAST_LETTERS;
        return trace.kept() < LEAST_KEPT
                && !(proof >= 2 * PROOF && trace.kept() >= LEAST_KEPT_OF_MANY)
                && !(isKeptBetween && surroundings.hold(trace));
    }

    private Placement whole(Span span, Trace trace) {
        var place = offsets.span(span, trace, true, true);
        var evidence = evidence(trace, 1);
        if (!isSure(trace)) {
            return new Placement.Ambiguous(List.of(new Candidate(place, evidence)));
        }
        var twin = twins.of(trace);
        if (twin.isPresent()) {
            return new Placement.Ambiguous(
                    List.of(new Candidate(place, evidence), candidate(twin.get())));
        }
        var recased = recased(trace);
        if (recased > 0) {
            var likeness = softLikeness(span, place);
            var isTaken = likeness >= TAKEN_LIKENESS || isProven(trace);
            return new Placement.Changed(place, likeness, isTaken, evidence);
        }
        return trace.strand() == 0
                ? new Placement.Exact(place, evidence)
                : new Placement.Moved(place, evidence);
    }

    private Placement edited(Span span, Trace trace) {
        if (trace.isLost()) {
            return lost(trace.from(), trace.to());
        }
        var likeness =
                search.likeness(
                        before, trace.from(), trace.to(), after, trace.newFrom(), trace.newTo());
        likeness = Double.isNaN(likeness) ? trace.kept() : likeness;
        var evidence = evidence(trace, likeness);
        if (isGone(trace, likeness)) {
            return lost(trace.from(), trace.to());
        }
        var startsAlike = alignment.toNew(trace.from()) == trace.newFrom();
        var endsAlike = alignment.toNew(trace.to() - 1) == trace.newTo() - 1;
        var isTaken =
                isSure(trace)
                        && (isRespelt(trace, likeness) && surroundings.hold(trace)
                                || isLargelyLeft(trace, likeness))
                        && !elsewhere.standsSomewhere(trace.from(), trace.to())
                        && twins.of(trace).isEmpty();
        return new Placement.Changed(
                offsets.span(span, trace, startsAlike, endsAlike),
                Math.min(likeness, 0.999),
                isTaken,
                evidence);
    }

    private Placement lost(int from, int to) {
        var places = elsewhere.find(from, to);
        if (places.isEmpty()) {
            return elsewhere
                    .only(from, to)
                    .<Placement>map(place -> new Placement.Ambiguous(List.of(candidate(place))))
                    .orElseGet(() -> new Placement.Orphaned(Evidence.NONE));
        }
        var best = places.getFirst();
        var span = spanOf(best);
        if (best.isSafe()) {
            return new Placement.Moved(span, best.evidence());
        }
        if (best.evidence().words() == 1 || places.size() > 1) {
            return new Placement.Ambiguous(places.stream().map(this::candidate).limit(5).toList());
        }
        return new Placement.Changed(span, best.evidence().words(), false, best.evidence());
    }

    private Candidate candidate(Place place) {
        return new Candidate(spanOf(place), place.evidence());
    }

    private Span spanOf(Place place) {
        return Spans.snap(after.text(), after.span(place.from(), place.to()));
    }

    private Evidence evidence(Trace trace, double words) {
        return new Evidence(
                words, surroundings.before(trace).share(), surroundings.behind(trace).share(), 1);
    }

    private boolean isSure(Trace trace) {
        var own = tracer.weight(trace.from(), trace.to());
        var left = surroundings.before(trace);
        var right = surroundings.behind(trace);
        var all = own + left.all() + right.all();
        return trace.isWhole() && isProven(trace)
                || own * trace.kept() + left.found() + right.found() >= SURE * all;
    }

    /// By the words in a row with it, or because its whole paragraph is where it was.
    private boolean isProven(Trace trace) {
        var paragraph = before.paragraph(trace.from());
        return surroundings.rowAround(trace) >= PROOF
                || trace.strand() == 0 && paragraph >= 0 && twins.isUntouched(paragraph, trace);
    }

    private boolean isLargelyLeft(Trace trace, double likeness) {
        return likeness >= TAKEN_LIKENESS
                && tracer.isTogether(trace)
                && edits.largest(trace) <= mostAtOnce(trace)
                && edges.agreement(trace) >= TAKEN_AGREEMENT
                && (edits.words(trace) >= FEW_WORDS
                        || trace.edits() == 0
                        || surroundings.hold(trace));
    }

    /// Whether every word is there in its place, few of them in another spelling, and only
    /// punctuation may differ otherwise.
    private boolean isRespelt(Trace trace, double likeness) {
        if (likeness < LEAST_LIKENESS) {
            return false;
        }
        for (var old = trace.from(); old < trace.to(); old++) {
            var isMark = tracer.isMark(before.number(old));
            if (isMark ? alignment.toNew(old) < 0 : !alignment.isKept(old)) {
                return false;
            }
        }
        var words = edits.words(trace);
        return words > 0
                && trace.newTo() - trace.newFrom() == trace.to() - trace.from()
                && trace.edits() <= Math.max(1, words / WORDS_PER_EDIT);
    }

    private int mostAtOnce(Trace trace) {
        return Math.max(TAKEN_EDIT, edits.words(trace) / WORDS_PER_EDIT);
    }

    /// How many words differ in their capitals.
    private int recased(Trace trace) {
        var recased = 0;
        for (var index = 0; index < trace.to() - trace.from(); index++) {
            var old = trace.from() + index;
            var now = trace.newFrom() + index;
            if (!before.writesAs(old, after, now)
                    && !Folding.soften(before.raw(old)).equals(Folding.soften(after.raw(now)))
                    && !tracer.isMark(before.number(old))) {
                recased++;
            }
        }
        return recased;
    }

    private double softLikeness(Span old, Span now) {
        var one = old.in(before.text());
        var other = now.in(after.text());
        var longer = Math.max(one.length(), other.length());
        return longer > 4_000 ? 0.99 : 1 - Pattern.distance(one, other) / (double) longer;
    }
}
