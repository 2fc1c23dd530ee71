package org.variorum;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of many may do something: a full bucket each, refilled steadily. Kept in the
/// memory of this node; with several nodes each counts for itself, which multiplies the limit by
/// their number and loosens nothing that a right rests on.
public final class Quotas {

    /// Enough for every program of a large installation; beyond, who was here longest ago begins
    /// anew.
    private static final int MOST_KNOWN = 100_000;

    private final long capacity;
    private final Duration period;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    /// @param capacity how many at once, and how many come back in each period
    public Quotas(long capacity, Duration period) {
        this.capacity = capacity;
        this.period = period;
    }

    /// How a bucket stands.
    ///
    /// @param granted whether one could be taken
    /// @param remaining how many are left
    /// @param delay until the next one, zero if there is one
    /// @param reset until it is full again
    public record Standing(boolean granted, long remaining, Duration delay, Duration reset) {}

    /// How many at most.
    public long capacity() {
        return capacity;
    }

    /// Takes one if there is one.
    public Standing take(String key) {
        return standing(bucket(key), true);
    }

    /// Looks without taking; granted says whether one could be taken now.
    public Standing look(String key) {
        return standing(bucket(key), false);
    }

    /// Fills it up again.
    public void forget(String key) {
        synchronized (buckets) {
            buckets.remove(key);
        }
    }

    private Standing standing(Bucket bucket, boolean take) {
        if (!take) {
            var seen = bucket.estimateAbilityToConsume(1);
            return new Standing(
                    seen.canBeConsumed(),
                    seen.getRemainingTokens(),
                    Duration.ofNanos(seen.getNanosToWaitForRefill()),
                    untilFull(seen.getRemainingTokens()));
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Duration untilFull(long remaining) {
        return period.multipliedBy(capacity - remaining).dividedBy(capacity);
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ ->
                            Bucket.builder()
                                    .addLimit(
                                            limit ->
                                                    limit.capacity(capacity)
                                                            .refillGreedy(capacity, period))
                                    .build());
        }
    }
}
