package org.variorum.realtime;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Carries things to listeners, each on virtual threads of its own, so that none waits for another.
///
/// The threads inherit nothing: what one person's commit sets off reaches the others without that
/// person's identity.
@Component
class Couriers {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual()
                            .name("courier-", 0)
                            .inheritInheritableThreadLocals(false)
                            .factory());

    /// A mailbox that hands what is put into it to this listener.
    ///
    /// @param address names the listener in the log
    <T> Mailbox<T> mailbox(String address, Consumer<T> listener) {
        return new Mailbox<>(address, listener, threads);
    }

    /// Does this once the time has passed, unless the program ends before.
    void later(Duration time, Runnable task) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(task);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
