package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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

    void add(
            Manuscript before,
            Print old,
            Manuscript after,
            Print now,
            Random random,
            int passages) {
        var words = before.words();
        var cases = new ArrayList<Case>();
        for (var count = 0; count < passages; count++) {
            var length = List.of(1, 2, 3, 5, 8, 12, 20, 40).get(random.nextInt(8));
            var from = random.nextInt(words.size());
            var chosen = words.subList(from, Math.min(words.size(), from + length));
            var span =
                    new Span(
                            old.place(chosen.getFirst()).start(),
                            old.place(chosen.getLast()).end());
            cases.add(new Case(Quoted.of(old.text(), span), chosen));
        }
        var placements =
                Replacement.of(old.text(), now.text())
                        .place(cases.stream().map(Case::quoted).toList());
        var heirs = new HashMap<Word, Word>();
        after.words().forEach(word -> heirs.put(word.origin, word));
        var order = new HashMap<Word, Integer>();
        for (var word : after.words()) {
            order.put(word, order.size());
        }
        var twins = new HashSet<Word>();
        after.words().stream().filter(word -> word.twin != null).forEach(w -> twins.add(w.twin));
        for (var index = 0; index < cases.size(); index++) {
            var isGone = cases.get(index).words().stream().noneMatch(heirs::containsKey);
            if (isGone && cases.get(index).words().stream().anyMatch(twins::contains)) {
                continue;
            }
            judge(cases.get(index), placements.get(index), heirs, order, old, now);
        }
    }

    private void judge(
            Case one,
            Placement placement,
            Map<Word, Word> heirs,
            Map<Word, Integer> order,
            Print old,
            Print now) {
        List<Word> left = one.words().stream().filter(heirs::containsKey).map(heirs::get).toList();
        var surviving = left.stream().filter(word -> !word.isSubstitute).toList();
        var truth = surviving.isEmpty() ? Truth.GONE : Truth.EDITED;
        left = together(left, order);
        var spans = left.stream().map(word -> now.place(word)).toList();
        var target =
                spans.isEmpty()
                        ? new Span(0, 0)
                        : new Span(
                                spans.stream().mapToInt(Span::start).min().orElseThrow(),
                                spans.stream().mapToInt(Span::end).max().orElseThrow());
        if (truth == Truth.EDITED && isKept(one, left, order)) {
            truth = Truth.KEPT;
        }
        var worth = worth(placement, truth, target);
        counts.computeIfAbsent(truth, _ -> new HashMap<>()).merge(worth, 1, Integer::sum);
        var told =
                truth
                        + " «"
                        + cut(one.quoted().quote().exact())
                        + "» → "
                        + placement
                        + " expected "
                        + target
                        + " «"
                        + cut(target.in(now.text()))
                        + "»"
                        + " in «"
                        + context(now.text(), target)
                        + "» was «"
                        + context(old.text(), one.quoted().span())
                        + "»";
        if (worth == Worth.WRONG) {
            wrong.add(told);
        } else if (worth == Worth.MISSED) {
            missed.add(told);
        }
    }

    /// The largest part of a passage whose words were parted: sentences moved away or put between.
    private static List<Word> together(List<Word> words, Map<Word, Integer> order) {
        var best = List.<Word>of();
        var from = 0;
        for (var index = 1; index <= words.size(); index++) {
            var isParted =
                    index == words.size()
                            || at(order, words.get(index)) < at(order, words.get(index - 1))
                            || at(order, words.get(index)) > at(order, words.get(index - 1)) + 60;
            if (isParted) {
                var part = words.subList(from, index);
                best = part.size() > best.size() ? part : best;
                from = index;
            }
        }
        return best;
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

    private static String cut(String text) {
        return text.length() < 150 ? text : text.substring(0, 150) + "…";
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
