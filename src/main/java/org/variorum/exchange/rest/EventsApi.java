package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.variorum.accounts.UserId;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.rest.EventBodies.EventBody;
import org.variorum.history.Change;
import org.variorum.history.FeedPosition;
import org.variorum.history.Feeds;
import org.variorum.history.TimelineFilter;
import org.variorum.history.Timelines;

/// What happens in a group: as a list, newest first, and as a stream while it happens.
@RestController
@Tag(name = "Events")
class EventsApi {

    private final Timelines timelines;
    private final Feeds feeds;
    private final EventStreams streams;
    private final EventBodies bodies;
    private final Found found;

    EventsApi(
            Timelines timelines,
            Feeds feeds,
            EventStreams streams,
            EventBodies bodies,
            Found found) {
        this.timelines = timelines;
        this.feeds = feeds;
        this.streams = streams;
        this.bodies = bodies;
        this.found = found;
    }

    @GetMapping("/api/groups/{slug}/timeline")
    @Operation(summary = "What happened in a group, by some or of some kinds, the newest first")
    ResponseEntity<List<EventBody>> timeline(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<UUID> actor,
            @RequestParam(required = false) @Nullable List<Change.Kind> kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var group = found.group(slug).id().value();
        var most = Pages.limit(limit);
        var filter =
                new TimelineFilter(Given.set(actor, UserId::new), Given.set(kind, each -> each));
        var entries = timelines.filtered(group, filter, before(cursor), most);
        var answer = ResponseEntity.ok();
        if (entries.size() == most) {
            answer.header(
                    HttpHeaders.LINK,
                    Pages.next(Pages.cursor(String.valueOf(entries.getLast().id()))));
        }
        return answer.body(bodies.of(entries));
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Hear of what changes in a group (server-sent events)",
            description =
                    "Begins now, or behind `Last-Event-ID`, without a gap or a duplicate. It ends when the person may no longer listen.")
    ResponseEntity<SseEmitter> events(
            @RequestParam String group,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String last) {
        var known = found.group(group).id();
        var end = feeds.end(known.value());
        var start =
                last == null || last.isBlank()
                        ? end
                        : FeedPosition.parse(last.strip())
                                .filter(position -> position.isWithin(end))
                                .orElseThrow(
                                        () ->
                                                ApiFailure.field(
                                                        HttpStatus.BAD_REQUEST,
                                                        "Last-Event-ID",
                                                        "event-unknown"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // Proxies that gather an answer before they pass it on would hold the news back.
                .header("X-Accel-Buffering", "no")
                .body(streams.open(known, start));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        var text = Pages.after(cursor);
        if (!text.matches("\\d{1,18}")) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, "cursor", "cursor-unknown");
        }
        return Long.parseLong(text);
    }
}
