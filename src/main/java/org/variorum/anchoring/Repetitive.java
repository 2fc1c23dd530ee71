package org.variorum.anchoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Aligns large stretches in which nothing is unique, a text of refrains or a table, by the order
/// of their parts alone: what begins and ends alike, then equal paragraphs, then equal words.
///
/// The longest common subsequence is the diff library's (E. Myers, *An O(ND) difference algorithm*,
/// Algorithmica 1, 1986, in linear space). Its time is at most the product of the sizes, so there
/// is a bound on that; beyond it nothing is aligned.
final class Repetitive {

    private static final long MOST_COMPARISONS = 4_000_000;

    /// Shorter runs of equal words between different ones are chance.
    private static final int SHORTEST = 4;

    private final Words before;
    private final Words after;

    /// For all ranges of a text together.
    private long budget = 4 * MOST_COMPARISONS;

    Repetitive(Words before, Words after) {
        this.before = before;
        this.after = after;
    }

    /// Equal runs in order, empty if there are none or the range is too large to look for them.
    List<Run> runs(Range range) {
        var ends = commonEnds(range);
        if (!ends.isEmpty()) {
            return ends;
        }
        var runs = byParagraph(range);
        return runs.isEmpty() ? byWord(range) : runs;
    }

    private List<Run> commonEnds(Range range) {
        var most = Math.min(range.oldTo() - range.oldFrom(), range.newTo() - range.newFrom());
        var head = 0;
        while (head < most && isSame(range.oldFrom() + head, range.newFrom() + head)) {
            head++;
        }
        var tail = 0;
        while (tail < most - head && isSame(range.oldTo() - tail - 1, range.newTo() - tail - 1)) {
            tail++;
        }
        var ends = new ArrayList<Run>();
        if (head >= SHORTEST) {
            ends.add(new Run(range.oldFrom(), range.newFrom(), head));
        }
        if (tail >= SHORTEST) {
            ends.add(new Run(range.oldTo() - tail, range.newTo() - tail, tail));
        }
        return ends;
    }

    private boolean isSame(int old, int now) {
        return before.number(old) == after.number(now);
    }

    private List<Run> byParagraph(Range range) {
        var old = pieces(before, range.oldFrom(), range.oldTo());
        var now = pieces(after, range.newFrom(), range.newTo());
        old.retainAll(new HashSet<>(now));
        now.retainAll(new HashSet<>(old));
        if (!affords((long) old.size() * now.size())) {
            return List.of();
        }
        var runs = new ArrayList<Run>();
        for (var pair : common(old, now)) {
            for (var index = 0; index < pair.length(); index++) {
                var one = old.get(pair.old() + index);
                var other = now.get(pair.now() + index);
                runs.add(new Run(one.from(), other.from(), one.to() - one.from()));
            }
        }
        return runs;
    }

    private List<Run> byWord(Range range) {
        if (!affords(range.product())) {
            return List.of();
        }
        return common(
                        numbers(before, range.oldFrom(), range.oldTo()),
                        numbers(after, range.newFrom(), range.newTo()))
                .stream()
                .filter(run -> run.length() >= SHORTEST)
                .map(
                        run ->
                                new Run(
                                        range.oldFrom() + run.old(),
                                        range.newFrom() + run.now(),
                                        run.length()))
                .toList();
    }

    private boolean affords(long comparisons) {
        if (comparisons > MOST_COMPARISONS || comparisons > budget) {
            return false;
        }
        budget -= comparisons;
        return true;
    }

    private static <T> List<Run> common(List<T> old, List<T> now) {
        var runs = new ArrayList<Run>();
        var patch = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null, true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                var source = delta.getSource();
                runs.add(
                        new Run(
                                source.getPosition(),
                                delta.getTarget().getPosition(),
                                source.size()));
            }
        }
        return runs;
    }

    private static List<Integer> numbers(Words words, int from, int to) {
        var numbers = new ArrayList<Integer>(to - from);
        for (var index = from; index < to; index++) {
            numbers.add(words.number(index));
        }
        return numbers;
    }

    private static List<Piece> pieces(Words words, int from, int to) {
        var pieces = new ArrayList<Piece>();
        var start = from;
        for (var index = from + 1; index <= to; index++) {
            if (index == to || words.paragraph(index) != words.paragraph(index - 1)) {
                pieces.add(Piece.of(words, start, index));
                start = index;
            }
        }
        return pieces;
    }

    /// A paragraph, or what of it is in the range; equal to another with the same words.
    private record Piece(Words words, int from, int to, int hash) {

        static Piece of(Words words, int from, int to) {
            var hash = 0;
            for (var index = from; index < to; index++) {
                hash = 31 * hash + words.number(index);
            }
            return new Piece(words, from, to, hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece
                    && hash == piece.hash
                    && to - from == piece.to - piece.from
                    && sameWords(piece);
        }

        private boolean sameWords(Piece piece) {
            for (var index = 0; index < to - from; index++) {
                if (words.number(from + index) != piece.words.number(piece.from + index)) {
                    return false;
                }
            }
            return true;
        }
    }
}
