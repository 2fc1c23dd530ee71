package org.variorum.anchoring;

/// From words back to offsets, with the passage's own edges: one may begin within a word or take in
/// the white space beside it.
final class Offsets {

    private final Words before;
    private final Words after;

    Offsets(Words before, Words after) {
        this.before = before;
        this.after = after;
    }

    /// The span of the words of a passage in the new text.
    ///
    /// @param span the passage in the old text
    /// @param from its first word there; what stands at `newFrom` is that word if `startsAlike`
    /// @param to behind its last word there
    Span span(Span span, Trace trace, boolean startsAlike, boolean endsAlike) {
        var start = after.start(trace.newFrom());
        var end = after.end(trace.newTo() - 1);
        if (startsAlike) {
            start = start(span.start(), trace.from(), trace.newFrom());
        }
        if (endsAlike) {
            end = end(span.end(), trace.to() - 1, trace.newTo() - 1);
        }
        return Spans.snap(after.text(), new Span(start, Math.max(start, end)));
    }

    private int start(int offset, int old, int now) {
        var inside = offset - before.start(old);
        return inside > 0
                ? after.start(now) + within(before.raw(old), after.raw(now), inside)
                : after.start(now) - blankBefore(-inside, old, now);
    }

    private int end(int offset, int old, int now) {
        var beyond = offset - before.end(old);
        var inside = offset - before.start(old);
        return beyond < 0
                ? after.start(now) + within(before.raw(old), after.raw(now), inside)
                : after.end(now) + blankBehind(beyond, old, now);
    }

    /// The offset within a word that corresponds to one within its other spelling.
    private static int within(String old, String now, int offset) {
        var head = 0;
        while (head < offset && head < now.length() && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        if (head == offset) {
            return offset;
        }
        var rest = old.length() - offset;
        var tail = 0;
        while (tail < rest
                && tail < now.length()
                && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return tail == rest ? now.length() - rest : Math.min(offset, now.length());
    }

    /// How much of the white space that the passage took in before its first word is still there.
    private int blankBefore(int most, int old, int now) {
        var length = 0;
        while (length < most
                && after.start(now) - length > 0
                && before.text().charAt(before.start(old) - length - 1)
                        == after.text().charAt(after.start(now) - length - 1)) {
            length++;
        }
        return length;
    }

    private int blankBehind(int most, int old, int now) {
        var length = 0;
        while (length < most
                && after.end(now) + length < after.text().length()
                && before.text().charAt(before.end(old) + length)
                        == after.text().charAt(after.end(now) + length)) {
            length++;
        }
        return length;
    }
}
