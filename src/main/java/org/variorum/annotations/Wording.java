package org.variorum.annotations;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.variorum.anchoring.Placement;
import org.variorum.anchoring.Quoted;
import org.variorum.anchoring.Replacement;
import org.variorum.anchoring.Span;

/// Compares the words of a passage with those that came to stand in their place.
final class Wording {

    private Wording() {}

    /// From 0, nothing in common, to 1, the same but for case, white space, quotes and dashes.
    static double similarity(String asMade, String now) {
        return compare(asMade, now, Wording::similarity);
    }

    /// The same of what the program found.
    static double similarity(Placement.Changed changed) {
        return Math.max(changed.similarity(), changed.evidence().words());
    }

    /// Whether the words are the same but for white space, quotes and dashes: other capitals make
    /// another wording, however alike.
    static boolean isSame(String asMade, String now) {
        return compare(asMade, now, Placement.Changed::similarity) == 1;
    }

    private static double compare(
            String asMade, String now, ToDoubleFunction<Placement.Changed> edited) {
        if (asMade.equals(now)) {
            return 1;
        }
        var whole = Quoted.of(asMade, new Span(0, asMade.length()));
        return switch (Replacement.of(asMade, now).place(List.of(whole)).getFirst()) {
            case Placement.Exact exact -> covers(exact.span(), now);
            case Placement.Moved moved -> covers(moved.span(), now);
            case Placement.Changed changed -> edited.applyAsDouble(changed);
            case Placement.Ambiguous ambiguous ->
                    ambiguous.candidates().getFirst().evidence().words();
            case Placement.Orphaned orphaned -> orphaned.evidence().words();
        };
    }

    /// The words may stand there among others.
    private static double covers(Span span, String now) {
        var length = now.strip().length();
        return length == 0 ? 0 : Math.min(1, (double) span.length() / length);
    }

    /// What distinguishes two wordings, without the words that both begin and end with: the same
    /// for the same edit in different sentences.
    static String edit(String before, String now) {
        var old = before.strip().split("\\s+");
        var other = now.strip().split("\\s+");
        var start = 0;
        while (start < Math.min(old.length, other.length) && old[start].equals(other[start])) {
            start++;
        }
        var oldEnd = old.length;
        var otherEnd = other.length;
        while (oldEnd > start && otherEnd > start && old[oldEnd - 1].equals(other[otherEnd - 1])) {
            oldEnd--;
            otherEnd--;
        }
        return String.join(" ", List.of(old).subList(start, oldEnd))
                + " → "
                + String.join(" ", List.of(other).subList(start, otherEnd));
    }
}
