package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.claims.ClaimId;
import org.variorum.claims.Claims;
import org.variorum.claims.RelationId;
import org.variorum.claims.RelationKind;
import org.variorum.claims.RelationView;
import org.variorum.claims.Relations;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.ClaimBodies.RelationBody;
import org.variorum.exchange.rest.EventBodies.EventBody;
import org.variorum.history.Timelines;

/// What claims do to each other.
@RestController
@Tag(name = "Relations")
class RelationsApi {

    private final Relations relations;
    private final Claims claims;
    private final Timelines timelines;
    private final EventBodies events;
    private final Answers answers;

    RelationsApi(
            Relations relations,
            Claims claims,
            Timelines timelines,
            EventBodies events,
            Answers answers) {
        this.relations = relations;
        this.claims = claims;
        this.timelines = timelines;
        this.events = events;
        this.answers = answers;
    }

    record RelationRequest(UUID to, RelationKind kind) {}

    @GetMapping("/api/claims/{id}/relations")
    @Operation(summary = "List the relations from and to a claim, or those withdrawn")
    ResponseEntity<List<RelationBody>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var claim = claim(id);
        var all = withdrawn ? relations.withdrawn(claim) : claims.detail(claim).relations();
        return Pages.of(
                all.stream().map(RelationBody::of).toList(),
                each -> each.id().toString(),
                cursor,
                limit);
    }

    @PostMapping("/api/claims/{id}/relations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say what a claim does to another")
    ResponseEntity<RelationBody> relate(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RelationRequest request) {
        var from = claim(id);
        var to = claim(Given.require("to", request.to()));
        var kind = Given.require("kind", request.kind());
        return answers.once(
                key,
                request,
                RelationBody.class,
                () -> {
                    var made = RelationBody.of(relations.relate(from, to, kind));
                    return answers.created("/api/relations/" + made.id(), made);
                });
    }

    @GetMapping("/api/relations/{id}")
    @Operation(summary = "Look at a relation")
    ResponseEntity<RelationBody> get(@PathVariable UUID id) {
        return answers.ok(RelationBody.of(relation(id)));
    }

    @DeleteMapping("/api/relations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a relation")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        relations.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/relations/{id}/restore")
    @Operation(summary = "Let a withdrawn relation stand again")
    ResponseEntity<RelationBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        relations.restore(based(id, ifMatch).id());
        return answers.ok(RelationBody.of(relation(id)));
    }

    @GetMapping("/api/relations/{id}/history")
    @Operation(summary = "When a relation was drawn, withdrawn and restored, the newest first")
    List<EventBody> history(@PathVariable UUID id) {
        var group = relation(id).from().group();
        return events.of(timelines.ofSubject(group.value(), id));
    }

    private ClaimId claim(UUID id) {
        return Seen.orNotFound(() -> claims.get(new ClaimId(id))).id();
    }

    private RelationView relation(UUID id) {
        return Seen.orNotFound(() -> relations.get(new RelationId(id)));
    }

    private RelationView based(UUID id, @Nullable String ifMatch) {
        var relation = relation(id);
        answers.require(ifMatch, RelationBody.of(relation));
        return relation;
    }
}
