package org.variorum.anchoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.variorum.anchoring.TextDifference.Edit;
import org.variorum.anchoring.TextDifference.Pair;

/// Reads a [TextDifference] off an alignment, in one pass over both texts.
final class Differences {

    /// Paragraphs that share less of the shorter one's words have nothing to do with each other.
    private static final double LEAST_SHARED = 0.3;

    private final Alignment alignment;
    private final Words before;
    private final Words after;

    Differences(Alignment alignment) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
    }

    TextDifference of(int oldParagraphs, int newParagraphs) {
        var kept = 0;
        for (var old = 0; old < before.size(); old++) {
            kept += alignment.isKept(old) ? 1 : 0;
        }
        return new TextDifference(
                edits(), pairs(oldParagraphs, newParagraphs), kept, before.size(), after.size());
    }

    private List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        var old = 0;
        var now = 0;
        while (old < before.size() || now < after.size()) {
            if (isSame(old, now)) {
                old++;
                now++;
                continue;
            }
            var oldEnd = old;
            while (oldEnd < before.size() && !isInPlace(oldEnd)) {
                oldEnd++;
            }
            var newEnd = oldEnd == before.size() ? after.size() : alignment.toNew(oldEnd);
            if (oldEnd == old && newEnd == now) {
                oldEnd++;
                newEnd++;
            }
            addEdits(edits, new Range(old, oldEnd, now, newEnd));
            old = oldEnd;
            now = newEnd;
        }
        return edits;
    }

    /// Words in the same place that are written in the same way.
    private boolean isSame(int old, int now) {
        return old < before.size()
                && now < after.size()
                && isInPlace(old)
                && alignment.toNew(old) == now
                && before.writesAs(old, after, now);
    }

    private boolean isInPlace(int old) {
        return alignment.isKept(old) && alignment.strand(old) == 0;
    }

    /// One edit, or one for each stretch of moved and not moved words where there are both.
    private void addEdits(List<Edit> edits, Range range) {
        var old = range.oldFrom();
        var now = range.newFrom();
        while (old < range.oldTo() || now < range.newTo()) {
            var goes = old < range.oldTo() && movesAway(old);
            var comes = now < range.newTo() && movesHere(now);
            var oldEnd = comes && !goes ? old : stretch(old, range.oldTo(), this::movesAway);
            var newEnd = goes ? now : stretch(now, range.newTo(), this::movesHere);
            edits.add(new Edit(span(before, old, oldEnd), span(after, now, newEnd), goes || comes));
            old = oldEnd;
            now = newEnd;
        }
    }

    /// The end of the words that move, or do not, like the first.
    private static int stretch(int from, int end, IntPredicate moves) {
        var to = from;
        while (to < end && moves.test(to) == moves.test(from)) {
            to++;
        }
        return to;
    }

    private boolean movesAway(int old) {
        return alignment.isKept(old) && alignment.strand(old) != 0;
    }

    private boolean movesHere(int now) {
        return alignment.toOld(now) >= 0 && movesAway(alignment.toOld(now));
    }

    private static Span span(Words words, int from, int to) {
        if (from < to) {
            return words.span(from, to);
        }
        var place = from == 0 ? 0 : words.end(from - 1);
        return new Span(place, place);
    }

    private List<Pair> pairs(int oldParagraphs, int newParagraphs) {
        var oldSizes = sizes(before, oldParagraphs);
        var newSizes = sizes(after, newParagraphs);
        var shared = new HashMap<Long, int[]>();
        for (var old = 0; old < before.size(); old++) {
            if (alignment.isKept(old)) {
                var one = before.paragraph(old);
                var other = after.paragraph(alignment.toNew(old));
                if (one >= 0 && other >= 0) {
                    var counts = shared.computeIfAbsent((long) one << 32 | other, _ -> new int[2]);
                    counts[alignment.strand(old) == 0 ? 0 : 1]++;
                }
            }
        }
        return shared.entrySet().stream()
                .map(entry -> pair(entry, oldSizes, newSizes))
                .filter(pair -> pair.shared() >= LEAST_SHARED)
                .sorted(Comparator.comparingInt(Pair::old).thenComparingInt(Pair::now))
                .toList();
    }

    private static Pair pair(Map.Entry<Long, int[]> entry, int[] oldSizes, int[] newSizes) {
        var old = (int) (entry.getKey() >> 32);
        var now = (int) (long) entry.getKey();
        var counts = entry.getValue();
        return new Pair(
                old,
                now,
                (counts[0] + counts[1]) / (double) Math.min(oldSizes[old], newSizes[now]),
                counts[1] > counts[0]);
    }

    private static int[] sizes(Words words, int paragraphs) {
        var sizes = new int[paragraphs];
        for (var index = 0; index < words.size(); index++) {
            if (words.paragraph(index) >= 0) {
                sizes[words.paragraph(index)]++;
            }
        }
        return sizes;
    }
}
