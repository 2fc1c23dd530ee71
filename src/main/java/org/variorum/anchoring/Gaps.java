package org.variorum.anchoring;

/// Places what holds no word: a position between two characters, or white space.
final class Gaps {

    private final Alignment alignment;
    private final Words before;
    private final Words after;

    Gaps(Alignment alignment) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
    }

    /// Exact if the words on both sides are still neighbours, with the same white space between
    /// them; within a word if that is written as it was. Orphaned otherwise.
    Placement place(Span span) {
        var right = before.firstEndingAfter(span.start());
        if (right < before.size() && before.start(right) < span.start()) {
            return withinWord(span, right);
        }
        right = before.firstStartingAt(span.start());
        var oldGap = gap(before, right);
        var now = right == before.size() ? after.size() : alignment.toNew(right);
        var left = right == 0 ? -1 : alignment.toNew(right - 1);
        if (right > 0 && left < 0 || now != left + 1) {
            return new Placement.Orphaned(Evidence.NONE);
        }
        var newGap = gap(after, now);
        return oldGap.in(before.text()).equals(newGap.in(after.text()))
                ? moved(span, newGap.start() - oldGap.start())
                : new Placement.Orphaned(Evidence.NONE);
    }

    private Placement withinWord(Span span, int old) {
        return alignment.isEqual(old) && before.writesAs(old, after, alignment.toNew(old))
                ? moved(span, after.start(alignment.toNew(old)) - before.start(old))
                : new Placement.Orphaned(Evidence.NONE);
    }

    private Placement moved(Span span, int shift) {
        return new Placement.Exact(
                new Span(span.start() + shift, span.end() + shift), new Evidence(1, 1, 1, 1));
    }

    /// What lies between a word and the one before it.
    private static Span gap(Words words, int right) {
        return new Span(
                right == 0 ? 0 : words.end(right - 1),
                right == words.size() ? words.text().length() : words.start(right));
    }
}
