package org.variorum.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A listener that remembers, and can be waited for.
class Heard<T> implements Consumer<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMillis(150);

    private final BlockingQueue<T> things = new LinkedBlockingQueue<>();

    @Override
    public void accept(T thing) {
        things.add(thing);
    }

    /// Waits for the next so many.
    List<T> next(int many) {
        var heard = new ArrayList<T>();
        try {
            while (heard.size() < many) {
                var thing = things.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(thing).as("what comes after %s", heard).isNotNull();
                heard.add(thing);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return heard;
    }

    T next() {
        return next(1).getFirst();
    }

    void hearsNothingMore() {
        try {
            assertThat(things.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS)).isNull();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
