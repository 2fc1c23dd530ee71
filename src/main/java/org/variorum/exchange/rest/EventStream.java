package org.variorum.exchange.rest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.variorum.accounts.TokenId;
import org.variorum.accounts.TokenSignIn;
import org.variorum.groups.GroupId;
import org.variorum.history.FeedLine;
import org.variorum.history.FeedPosition;
import org.variorum.history.Feeds;

/// One listener's stream of a group's news.
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int AT_ONCE = 200;

    private final GroupId group;
    private final SecurityContext person;
    private final @Nullable TokenId token;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Duration heartbeat;

    /// How often it was asked to look since it began to; 0 while nobody looks.
    private final AtomicInteger asked = new AtomicInteger();

    private FeedPosition position;
    private boolean begun;
    private Instant lastSent = Instant.now();

    EventStream(
            GroupId group,
            SecurityContext person,
            @Nullable TokenId token,
            FeedPosition start,
            Duration heartbeat) {
        this.group = group;
        this.person = person;
        this.token = token;
        this.position = start;
        this.heartbeat = heartbeat;
    }

    GroupId group() {
        return group;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOfTheSamePerson(EventStream other) {
        return Objects.equals(principal(), other.principal());
    }

    private @Nullable Object principal() {
        var authentication = person.getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    void onEnd(Runnable ended) {
        emitter.onCompletion(ended);
        emitter.onTimeout(ended);
        emitter.onError(_ -> ended.run());
    }

    void end() {
        emitter.complete();
    }

    /// Notes that there may be news.
    ///
    /// @return whether the caller has to see to it that somebody tells; otherwise one does already
    ///   and will look again
    boolean ask() {
        return asked.getAndIncrement() == 0;
    }

    /// Tells what is new, and goes on as long as somebody asks meanwhile.
    void tell(Feeds feeds, TokenSignIn tokens, EventBodies bodies) {
        SecurityContextHolder.setContext(person);
        try {
            var seen = 0;
            do {
                seen = asked.get();
                tellNews(feeds, tokens, bodies);
            } while (!asked.compareAndSet(seen, 0));
        } catch (AccessDeniedException gone) {
            // They are no member any more; what they may not hear ends without a word.
            emitter.complete();
        } catch (IOException | IllegalStateException closed) {
            // The listener went away; their container tells the emitter.
            emitter.complete();
        } catch (RuntimeException failure) {
            LOG.error("A stream of events failed", failure);
            emitter.complete();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void tellNews(Feeds feeds, TokenSignIn tokens, EventBodies bodies) throws IOException {
        if (token == null || !tokens.isStillGood(token)) {
            throw new AccessDeniedException("The token is void");
        }
        if (!begun) {
            // An id without data is no event, but tells where to go on from.
            send(SseEmitter.event().id(position.toString()));
            begun = true;
        }
        List<FeedLine> lines;
        do {
            lines = feeds.after(group.value(), position, AT_ONCE);
            for (var line : lines) {
                send(
                        SseEmitter.event()
                                .id(line.position().toString())
                                .data(bodies.of(line.entry()), MediaType.APPLICATION_JSON));
                position = line.position();
            }
        } while (lines.size() >= AT_ONCE);
        if (lastSent.plus(heartbeat).isBefore(Instant.now())) {
            send(SseEmitter.event().comment(""));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastSent = Instant.now();
    }
}
