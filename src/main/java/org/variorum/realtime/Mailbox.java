package org.variorum.realtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands things to one listener, one at a time, in the order in which they were put in. Putting in
/// never waits for the listener.
final class Mailbox<T> {

    /// So far behind, a listener is taken for dead; a desk with everybody at work makes a few
    /// entries a second.
    static final int MOST_WAITING = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final String address;
    private final Consumer<T> listener;
    private final Executor threads;
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean delivering;
    private boolean complained;
    private volatile boolean closed;

    Mailbox(String address, Consumer<T> listener, Executor threads) {
        this.address = address;
        this.listener = listener;
        this.threads = threads;
    }

    /// Puts something in; a closed mailbox forgets it.
    synchronized void put(T thing) {
        if (closed) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            log.warn("{} is {} deliveries behind and gets no more", address, MOST_WAITING);
            close();
            return;
        }
        waiting.add(thing);
        if (!delivering) {
            delivering = true;
            start();
        }
    }

    /// Forgets what is waiting and takes nothing any more.
    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    boolean isClosed() {
        return closed;
    }

    private void start() {
        try {
            threads.execute(this::deliverAll);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private void deliverAll() {
        for (var next = next(); next != null; next = next()) {
            deliver(next);
        }
    }

    private synchronized @Nullable T next() {
        var next = closed ? null : waiting.poll();
        delivering = next != null;
        return next;
    }

    /// Catches everything: here is the border that keeps a listener's failure to itself.
    private void deliver(T thing) {
        try {
            listener.accept(thing);
        } catch (RuntimeException | Error failure) {
            if (!complained) {
                complained = true;
                log.warn(
                        "{} failed and stays registered; further failures are not logged: {}",
                        address,
                        failure.toString());
            }
        }
    }
}
