package org.variorum.exchange.webannotation;

import java.util.Arrays;
import java.util.Locale;

/// How long requests took, in milliseconds.
record Latencies(double[] sorted, double perSecond) {

    /// @param nanoseconds each of them, in any order
    /// @param elapsed from the first to the last, in nanoseconds
    static Latencies of(long[] nanoseconds, long elapsed) {
        return new Latencies(
                Arrays.stream(nanoseconds).mapToDouble(each -> each / 1e6).sorted().toArray(),
                nanoseconds.length / (elapsed / 1e9));
    }

    double percentile(double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.floor(part * sorted.length))];
    }

    double greatest() {
        return sorted[sorted.length - 1];
    }

    /// The columns p50, p95, p99, greatest.
    String columns() {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f | %.1f",
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                greatest());
    }
}
