package org.variorum.anchoring;

/// How much of what stood around a passage stands around its place, by the alignment.
final class Surroundings {

    /// How many words are looked at on either side; marks count as words here.
    static final int WINDOW = 12;

    private final Alignment alignment;
    private final Words before;
    private final Words after;
    private final float[] weights;

    Surroundings(Alignment alignment, float[] weights) {
        this.alignment = alignment;
        this.before = alignment.before();
        this.after = alignment.after();
        this.weights = weights;
    }

    /// What of the window is there, by weight.
    ///
    /// @param found the weight of the words found near
    /// @param all the weight of all words of the window; 0 at the edge of the text
    record Side(double found, double all) {

        /// 1 at the edge of the text, where nothing can be missing.
        double share() {
            return all == 0 ? 1 : found / all;
        }
    }

    Side before(Trace trace) {
        return side(Math.max(0, trace.from() - WINDOW), trace.from(), trace);
    }

    Side behind(Trace trace) {
        return side(trace.to(), Math.min(before.size(), trace.to() + WINDOW), trace);
    }

    private Side side(int from, int to, Trace trace) {
        var found = 0.0;
        var all = 0.0;
        for (var old = from; old < to; old++) {
            var weight = weights[before.number(old)];
            all += weight;
            if (isNear(old, trace)) {
                found += weight;
            }
        }
        return new Side(found, all);
    }

    private boolean isNear(int old, Trace trace) {
        var now = alignment.toNew(old);
        return alignment.isKept(old)
                && alignment.strand(old) == trace.strand()
                && now >= trace.newFrom() - 3 * WINDOW
                && now < trace.newTo() + 3 * WINDOW;
    }

    /// The weight of a passage that is there as a whole and of the words of the window that are
    /// still in a row with it.
    double rowAround(Trace trace) {
        var weight = 0.0;
        for (var old = trace.from(); old < trace.to(); old++) {
            weight += weights[before.number(old)];
        }
        for (var old = trace.from() - 1;
                old >= trace.from() - WINDOW && isInRow(old, trace);
                old--) {
            weight += weights[before.number(old)];
        }
        for (var old = trace.to(); old < trace.to() + WINDOW && isInRow(old, trace); old++) {
            weight += weights[before.number(old)];
        }
        return weight;
    }

    private boolean isInRow(int old, Trace trace) {
        return old >= 0
                && old < before.size()
                && alignment.isEqual(old)
                && alignment.strand(old) == trace.strand()
                && alignment.toNew(old) - old == trace.newFrom() - trace.from();
    }

    /// Whether the nearest word on either side is still the nearest or not far, so that nothing is
    /// left open about where the passage begins and ends; at an edge of the text there is none to
    /// look for.
    boolean hold(Trace trace) {
        return holds(trace.from() - 1, -1, trace.newFrom(), trace)
                && holds(trace.to(), 1, trace.newTo(), trace);
    }

    private boolean holds(int nearest, int step, int edge, Trace trace) {
        var old = nearest;
        while (old >= 0 && old < before.size() && weights[before.number(old)] < 0.2) {
            old += step;
        }
        if (old < 0 || old >= before.size()) {
            return true;
        }
        return alignment.isEqual(old)
                && alignment.strand(old) == trace.strand()
                && Math.abs(alignment.toNew(old) - edge) <= 3 * WINDOW;
    }

    /// The share of the window before an old place that a window before a new one repeats, without
    /// the alignment: for places that it does not know.
    double alikeBefore(int old, int now) {
        return alike(old - WINDOW, old, now - WINDOW, now);
    }

    /// The same behind them.
    double alikeBehind(int old, int now) {
        return alike(old, old + WINDOW, now, now + WINDOW);
    }

    private double alike(int oldFrom, int oldTo, int newFrom, int newTo) {
        var all = 0.0;
        var found = 0.0;
        for (var old = Math.max(0, oldFrom); old < Math.min(before.size(), oldTo); old++) {
            var weight = weights[before.number(old)];
            all += weight;
            if (stands(before.number(old), Math.max(0, newFrom), Math.min(after.size(), newTo))) {
                found += weight;
            }
        }
        return all == 0 ? 1 : found / all;
    }

    private boolean stands(int number, int from, int to) {
        for (var now = from; now < to; now++) {
            if (after.number(now) == number) {
                return true;
            }
        }
        return false;
    }
}
