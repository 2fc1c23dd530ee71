package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.TokenScope;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.ClaimBodies.ClaimBody;
import org.variorum.review.DecisionView;
import org.variorum.review.Decisions;

/// Editors' decisions on claims. They are added, never changed; each is based on the claim as it
/// is, so `If-Match` names the state of the claim.
@RestController
@RequestMapping("/api/claims/{id}/decisions")
@Scoped(TokenScope.MANAGE)
@Tag(name = "Decisions")
class DecisionsApi {

    private final Decisions decisions;
    private final Claims claims;
    private final Answers answers;

    DecisionsApi(Decisions decisions, Claims claims, Answers answers) {
        this.decisions = decisions;
        this.claims = claims;
        this.answers = answers;
    }

    record DecisionRequest(ClaimState state, String reason) {}

    record DecisionBody(
            UUID id, UUID claim, ClaimState state, String reason, UUID by, Instant at) {

        static DecisionBody of(DecisionView decision) {
            return new DecisionBody(
                    decision.id(),
                    decision.claim().value(),
                    decision.state(),
                    decision.reason(),
                    decision.by().value(),
                    decision.at());
        }
    }

    @GetMapping
    @Operation(summary = "List the decisions on a claim, the first one first")
    ResponseEntity<List<DecisionBody>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.of(
                all(claim(id)),
                each -> Given.key(each.at(), each.id()),
                cursor,
                limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Decide on a claim")
    ResponseEntity<DecisionBody> decide(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DecisionRequest request) {
        Given.require("state", request.state());
        Given.require("reason", request.reason());
        return answers.once(key, request, DecisionBody.class, () -> decided(id, ifMatch, request));
    }

    private ResponseEntity<DecisionBody> decided(
            UUID id, @Nullable String ifMatch, DecisionRequest request) {
        var claim = claim(id);
        answers.require(ifMatch, ClaimBody.of(claim));
        Etags.saved(
                decisions.decide(claim.id(), request.state(), request.reason(), claim.lock()));
        var decision = all(claim).getLast();
        return answers.created(
                "/api/claims/%s/decisions/%s".formatted(id, decision.id()), decision);
    }

    @GetMapping("/{decision}")
    @Operation(summary = "Look at a decision")
    ResponseEntity<DecisionBody> get(@PathVariable UUID id, @PathVariable UUID decision) {
        return all(claim(id)).stream()
                .filter(each -> each.id().equals(decision))
                .findFirst()
                .map(answers::ok)
                .orElseThrow(ApiFailure::notFound);
    }

    private List<DecisionBody> all(ClaimView claim) {
        return decisions.ofClaim(claim.id()).reversed().stream().map(DecisionBody::of).toList();
    }

    private ClaimView claim(UUID id) {
        return Seen.orNotFound(() -> claims.get(new ClaimId(id)));
    }
}
