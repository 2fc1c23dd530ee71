package org.variorum.anchoring;

/// How a passage was edited, by its trace.
final class Edits {

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final Tracer tracer;

    Edits(Alignment alignment, Tracer tracer) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.tracer = tracer;
    }

    /// How many words the largest edit in one place deleted or inserted; punctuation does not
    /// count.
    int largest(Trace trace) {
        var largest = 0;
        var last = trace.from() - 1;
        var lastNew = trace.newFrom() - 1;
        for (var old = trace.from(); old <= trace.to(); old++) {
            if (old == trace.to() || isKept(old, trace)) {
                var now = old == trace.to() ? trace.newTo() : alignment.toNew(old);
                largest = Math.max(largest, words(before, last + 1, old));
                largest = Math.max(largest, words(after, lastNew + 1, now));
                last = old;
                lastNew = now;
            }
        }
        return largest;
    }

    /// The share of letters and digits that are in words that are left, from 0 to 1.
    double keptLetters(Trace trace) {
        var kept = 0;
        var all = 0;
        for (var old = trace.from(); old < trace.to(); old++) {
            if (!tracer.isMark(before.number(old))) {
                var length = before.end(old) - before.start(old);
                all += length;
                kept += isKept(old, trace) ? length : 0;
            }
        }
        return all == 0 ? 0 : kept / (double) all;
    }

    /// How many words a passage has; punctuation does not count.
    int words(Trace trace) {
        return words(before, trace.from(), trace.to());
    }

    private int words(Words words, int from, int to) {
        var count = 0;
        for (var index = from; index < to; index++) {
            count += tracer.isMark(words.number(index)) ? 0 : 1;
        }
        return count;
    }

    private boolean isKept(int old, Trace trace) {
        return alignment.isKept(old) && alignment.strand(old) == trace.strand();
    }
}
