package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Looks in a text for the words of a passage, allowing for edits.
///
/// Pairs of words that the quote shares with the text vote for where it would begin (a quote with
/// few edits shares some: the pigeonhole of q-gram filters, Ukkonen 1992); the best places are then
/// compared letter by letter with [Pattern]. The places tried, and the letters compared for all
/// passages of a text together, are bounded.
final class Search {

    private static final int MOST_OCCURRENCES = 48;
    private static final int MOST_VOTERS = 96;
    private static final int MOST_PLACES = 8;

    /// For one comparison: a chapter of 16 000 letters with another.
    private static final long MOST_AT_ONCE = 4_000_000;

    private final Vocabulary vocabulary;

    /// In 64-letter steps of [Pattern]; about two seconds.
    private long budget = 400_000_000;

    private final int[] votes = new int[MOST_VOTERS * MOST_OCCURRENCES];

    Search(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Words that resemble the quote.
    ///
    /// @param from the index of the first
    /// @param to the index behind the last
    /// @param likeness 1 minus the edits over the quote's length, both folded
    record Hit(int from, int to, double likeness) {}

    /// The places for the words of the passage, best first, none twice; those below the bar are
    /// left out.
    List<Hit> find(Words source, int from, int to, Pairs target, double bar) {
        if (target.isEmpty() || to - from < 2) {
            return List.of();
        }
        var quote = folded(source, from, to, new ArrayList<>());
        var pattern = new Pattern(quote);
        var hits = new ArrayList<Hit>();
        for (var place : places(source, from, to, target)) {
            var slack = 2 + (to - from) / 4;
            var start = Math.max(0, place - slack);
            var end = Math.min(target.words().size(), place + to - from + slack);
            var cost = 3L * (quote.length() / 64 + 1) * letters(target.words(), start, end);
            if (start < end && cost <= budget && cost <= 8 * MOST_AT_ONCE) {
                budget -= cost;
                enter(compare(pattern, quote, target.words(), start, end), hits, bar);
            }
        }
        hits.sort(
                Comparator.comparingDouble((Hit hit) -> -hit.likeness()).thenComparing(Hit::from));
        return hits;
    }

    private static int letters(Words words, int from, int to) {
        return from < to ? words.end(to - 1) - words.start(from) : 0;
    }

    private static void enter(Hit hit, List<Hit> hits, double bar) {
        if (hit.likeness() < bar) {
            return;
        }
        for (var index = 0; index < hits.size(); index++) {
            var other = hits.get(index);
            if (hit.from() < other.to() && other.from() < hit.to()) {
                if (hit.likeness() > other.likeness()) {
                    hits.set(index, hit);
                }
                return;
            }
        }
        hits.add(hit);
    }

    /// Where the quote would begin by most of its pairs.
    private List<Integer> places(Words source, int from, int to, Pairs target) {
        var step = Math.max(1, (to - from) / MOST_VOTERS + 1);
        step = to - from <= MOST_VOTERS ? 1 : step;
        var count = 0;
        var voters = 0;
        for (var index = from; index + 1 < to; index += step) {
            var found = Math.max(0, target.find(source, index, MOST_OCCURRENCES, votes, count));
            for (var vote = count; vote < count + found; vote++) {
                votes[vote] -= index - from;
            }
            count += found;
            voters++;
        }
        Arrays.sort(votes, 0, count);
        return elected(count, Math.max(1, voters / 6), 1 + (to - from) / 4);
    }

    private List<Integer> elected(int count, int least, int width) {
        record Group(int place, int size) {}
        var groups = new ArrayList<Group>();
        var first = 0;
        for (var index = 1; index <= count; index++) {
            if (index == count || votes[index] - votes[first] > width) {
                if (index - first >= least) {
                    groups.add(new Group(votes[(first + index) / 2], index - first));
                }
                first = index;
            }
        }
        return groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.size()))
                .limit(MOST_PLACES)
                .map(Group::place)
                .toList();
    }

    private Hit compare(Pattern pattern, String quote, Words words, int start, int end) {
        var offsets = new ArrayList<Integer>();
        var window = folded(words, start, end, offsets);
        var match = pattern.search(window);
        var reversed = new StringBuilder(window.substring(0, match.end())).reverse().toString();
        var back =
                new Pattern(new StringBuilder(quote).reverse().toString()).searchAtStart(reversed);
        var from = match.end() - back.end();
        var first = 0;
        while (first + 1 < offsets.size() && offsets.get(first + 1) <= from) {
            first++;
        }
        var last = first + 1;
        while (last < offsets.size() && offsets.get(last) < match.end()) {
            last++;
        }
        var found = folded(words, start + first, start + last, new ArrayList<>());
        var distance = Pattern.distance(quote, found);
        return new Hit(
                start + first,
                start + last,
                Math.max(0, 1 - distance / (double) Math.max(quote.length(), found.length())));
    }

    /// The folded words with a space between them, and the offset of each in that.
    private String folded(Words words, int from, int to, List<Integer> offsets) {
        var folded = new StringBuilder(8 * (to - from));
        for (var index = from; index < to; index++) {
            if (index > from) {
                folded.append(' ');
            }
            offsets.add(folded.length());
            folded.append(vocabulary.word(words.number(index)));
        }
        return folded.toString();
    }

    /// 1 minus the edits over the length, of the folded words of two places; NaN where they are too
    /// long to be compared letter by letter.
    double likeness(Words one, int from, int to, Words other, int otherFrom, int otherTo) {
        var letters = (long) one.end(to - 1) - one.start(from);
        var otherLetters = (long) other.end(otherTo - 1) - other.start(otherFrom);
        var cost = (Math.min(letters, otherLetters) / 64 + 1) * Math.max(letters, otherLetters);
        if (cost > budget || cost > MOST_AT_ONCE) {
            return Double.NaN;
        }
        budget -= cost;
        var quote = folded(one, from, to, new ArrayList<>());
        var found = folded(other, otherFrom, otherTo, new ArrayList<>());
        return 1
                - Pattern.distance(quote, found)
                        / (double) Math.max(quote.length(), found.length());
    }
}
