package org.variorum.exchange.rest;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.variorum.accounts.TokenSignIn;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Callers;
import org.variorum.groups.GroupId;
import org.variorum.history.FeedPosition;
import org.variorum.history.Feeds;
import org.variorum.history.Recorded;

/// The open streams of events. Each is told from the feed, in the listener's own name: at once when
/// something was committed on this node, and every two seconds whatever happened on others.
@Component
class EventStreams implements DisposableBean {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int MOST_OF_A_PERSON = 50;

    private final Feeds feeds;
    private final TokenSignIn tokens;
    private final EventBodies bodies;
    private final Duration heartbeat;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("api-events").factory());
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    EventStreams(
            Feeds feeds,
            TokenSignIn tokens,
            EventBodies bodies,
            @Value("${variorum.api.heartbeat:15s}") Duration heartbeat) {
        this.feeds = feeds;
        this.tokens = tokens;
        this.bodies = bodies;
        this.heartbeat = heartbeat;
        clock.scheduleWithFixedDelay(
                () -> open.forEach(this::wake),
                LOOK.toMillis(),
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Opens a stream of the group's news for the person acting, behind this position.
    ///
    /// @throws ApiFailure 429 if they have too many open
    SseEmitter open(GroupId group, FeedPosition start) {
        var stream =
                new EventStream(
                        group,
                        SecurityContextHolder.getContext(),
                        Callers.token().orElse(null),
                        start,
                        heartbeat);
        if (open.stream().filter(stream::isOfTheSamePerson).count() >= MOST_OF_A_PERSON) {
            throw ApiFailure.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                    .with(HttpHeaders.RETRY_AFTER, "60");
        }
        open.add(stream);
        stream.onEnd(() -> open.remove(stream));
        wake(stream);
        return stream.emitter();
    }

    /// Something was committed here.
    @TransactionalEventListener
    void hear(Recorded recorded) {
        open.stream()
                .filter(stream -> stream.group().value().equals(recorded.entry().group()))
                .forEach(this::wake);
    }

    private void wake(EventStream stream) {
        if (stream.ask()) {
            writers.execute(() -> stream.tell(feeds, tokens, bodies));
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        open.forEach(EventStream::end);
        writers.shutdown();
    }
}
