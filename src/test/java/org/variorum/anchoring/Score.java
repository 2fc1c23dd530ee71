package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.variorum.anchoring.Manuscript.Print;
import org.variorum.anchoring.Manuscript.Word;

/// Holds placements against the truth of a [Manuscript] and counts.
final class Score {

    /// What happened to the words of a passage in truth.
    enum Truth {
        /// All there in their order with nothing between.
        KEPT,
        /// Some changed, gone or parted.
        EDITED,
        /// None left.
        GONE
    }

    /// What the placement was worth.
    enum Worth {
        /// Taken at the right place, or rightly orphaned.
        RIGHT,
        /// Left to a person, with the right place among the proposals.
        QUEUED,
        /// Left to a person, without the right place: proposed though gone, or orphaned though
        /// there.
        MISSED,
        /// Taken without a person at a wrong place. Never allowed.
        WRONG
    }

    final Map<Truth, Map<Worth, Integer>> counts = new HashMap<>();
    final List<String> wrong = new ArrayList<>();
    final List<String> missed = new ArrayList<>();

    private record Case(Quoted quoted, List<Word> words) {}

    /// Both prints, which new word came of which old one, and the order of the new ones.
    private record Revision(
            Print old,
            Print now,
            Map<Word, Word> heirs,
            Map<Word, Integer> order,
            Set<Word> twins) {

        static Revision of(Print old, Manuscript after, Print now) {
            var heirs = new HashMap<Word, Word>();
            var order = new HashMap<Word, Integer>();
            var twins = new HashSet<Word>();
            for (var word : after.words()) {
                heirs.put(word.origin, word);
                order.put(word, order.size());
                if (word.twin != null) {
                    twins.add(word.twin);
                }
            }
            return new Revision(old, now, heirs, order, twins);
        }

        /// Gone, but for a copy: who is to say that it did not move?
        boolean hasOnlyTwins(Case one) {
            return one.words().stream().noneMatch(heirs::containsKey)
                    && one.words().stream().anyMatch(twins::contains);
        }
    }

    void add(Manuscript before, Manuscript after, Print now, Random random, int passages) {
        var revision = Revision.of(before.print(0, false), after, now);
        var cases = new ArrayList<Case>();
        for (var count = 0; count < passages; count++) {
            cases.add(someCase(before.words(), revision.old(), random));
        }
        var placements =
                Replacement.of(revision.old().text(), now.text())
                        .place(cases.stream().map(Case::quoted).toList());
        for (var index = 0; index < cases.size(); index++) {
            if (!revision.hasOnlyTwins(cases.get(index))) {
                judge(cases.get(index), placements.get(index), revision);
            }
        }
    }

    private static Case someCase(List<Word> words, Print old, Random random) {
        var length = List.of(1, 2, 3, 5, 8, 12, 20, 40).get(random.nextInt(8));
        var from = random.nextInt(words.size());
        var chosen = words.subList(from, Math.min(words.size(), from + length));
        var span =
                new Span(old.place(chosen.getFirst()).start(), old.place(chosen.getLast()).end());
        return new Case(Quoted.of(old.text(), span), chosen);
    }

    private void judge(Case one, Placement placement, Revision revision) {
        var heirs = revision.heirs();
        List<Word> left = one.words().stream().filter(heirs::containsKey).map(heirs::get).toList();
        var truth = left.stream().allMatch(word -> word.isSubstitute) ? Truth.GONE : Truth.EDITED;
        left = together(left, revision.order());
        if (truth == Truth.EDITED && isKept(one, left, revision.order())) {
            truth = Truth.KEPT;
        }
        var target = cover(left.stream().map(word -> revision.now().place(word)).toList());
        var worth = worth(placement, truth, target);
        counts.computeIfAbsent(truth, _ -> new HashMap<>()).merge(worth, 1, Integer::sum);
        if (worth == Worth.WRONG || worth == Worth.MISSED) {
            var told =
                    "%s «%s» → %s expected %s «%s» was «%s»"
                            .formatted(
                                    truth,
                                    one.quoted().quote().exact(),
                                    placement,
                                    target,
                                    context(revision.now().text(), target),
                                    context(revision.old().text(), one.quoted().span()));
            (worth == Worth.WRONG ? wrong : missed).add(told);
        }
    }

    private static Span cover(List<Span> spans) {
        return spans.isEmpty()
                ? new Span(0, 0)
                : new Span(
                        spans.stream().mapToInt(Span::start).min().orElseThrow(),
                        spans.stream().mapToInt(Span::end).max().orElseThrow());
    }

    /// The largest part of a passage whose words kept their order, with no more than sixty others
    /// between two: without what moved away, and one side only of what was put far between.
    private static List<Word> together(List<Word> words, Map<Word, Integer> order) {
        var lengths = new int[words.size()];
        var previous = new int[words.size()];
        var best = -1;
        for (var index = 0; index < words.size(); index++) {
            previous[index] = -1;
            for (var other = 0; other < index; other++) {
                var between = at(order, words.get(index)) - at(order, words.get(other)) - 1;
                if (between >= 0 && between <= 60 && lengths[other] > lengths[index]) {
                    lengths[index] = lengths[other];
                    previous[index] = other;
                }
            }
            lengths[index]++;
            best = best < 0 || lengths[index] > lengths[best] ? index : best;
        }
        var part = new ArrayList<Word>();
        for (var index = best; index >= 0; index = previous[index]) {
            part.addFirst(words.get(index));
        }
        return part;
    }

    private static int at(Map<Word, Integer> order, Word word) {
        return Objects.requireNonNull(order.get(word));
    }

    private static boolean isKept(Case one, List<Word> left, Map<Word, Integer> order) {
        if (left.size() != one.words().size()) {
            return false;
        }
        for (var index = 0; index < left.size(); index++) {
            var isSame = left.get(index).text.equals(one.words().get(index).text);
            var follows = at(order, left.get(index)) == at(order, left.getFirst()) + index;
            if (!isSame || !follows) {
                return false;
            }
        }
        return true;
    }

    private static Worth worth(Placement placement, Truth truth, Span target) {
        var places =
                switch (placement) {
                    case Placement.Exact exact -> List.of(exact.span());
                    case Placement.Moved moved -> List.of(moved.span());
                    case Placement.Changed changed -> List.of(changed.span());
                    case Placement.Ambiguous ambiguous ->
                            ambiguous.candidates().stream().map(Candidate::span).toList();
                    case Placement.Orphaned _ -> List.<Span>of();
                };
        if (truth == Truth.GONE) {
            return placement.isTaken()
                    ? isReplacedThere(places.getFirst(), target) ? Worth.RIGHT : Worth.WRONG
                    : places.isEmpty() ? Worth.RIGHT : Worth.MISSED;
        }
        var isThere = places.stream().anyMatch(place -> isRight(place, target, truth));
        if (placement.isTaken()) {
            return isThere ? Worth.RIGHT : Worth.WRONG;
        }
        return isThere ? Worth.QUEUED : Worth.MISSED;
    }

    /// A one-word passage whose word was replaced is gone, but its place is known.
    private static boolean isReplacedThere(Span place, Span target) {
        return !target.isEmpty() && target.equals(place);
    }

    private static boolean isRight(Span place, Span target, Truth truth) {
        if (truth == Truth.KEPT) {
            return place.equals(target);
        }
        var common = Math.min(place.end(), target.end()) - Math.max(place.start(), target.start());
        var all = Math.max(place.end(), target.end()) - Math.min(place.start(), target.start());
        return common >= 0.8 * all;
    }

    private static String context(String text, Span span) {
        return text.substring(
                        Math.max(0, span.start() - 60), Math.min(text.length(), span.start() + 200))
                .replace('\n', '/');
    }

    int count(Truth truth, Worth worth) {
        return counts.getOrDefault(truth, Map.of()).getOrDefault(worth, 0);
    }

    int count(Truth truth) {
        return counts.getOrDefault(truth, Map.of()).values().stream().mapToInt(n -> n).sum();
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        for (var truth : Truth.values()) {
            lines.append(truth).append(' ').append(count(truth)).append(':');
            for (var worth : Worth.values()) {
                lines.append(' ').append(worth).append(' ').append(count(truth, worth));
                lines.append(
                        "(%.2f%%)"
                                .formatted(
                                        100.0 * count(truth, worth) / Math.max(1, count(truth))));
            }
            lines.append("; ");
        }
        return lines.toString();
    }
}
