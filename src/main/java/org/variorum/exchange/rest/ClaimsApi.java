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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimRow;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.EditClaim;
import org.variorum.claims.NewClaim;
import org.variorum.documents.DocumentId;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.ClaimBodies.ClaimBody;

/// The claims of groups.
@RestController
@Tag(name = "Claims")
class ClaimsApi {

    private final Claims claims;
    private final Found found;
    private final Answers answers;

    ClaimsApi(Claims claims, Found found, Answers answers) {
        this.claims = claims;
        this.found = found;
        this.answers = answers;
    }

    /// @param tags ids of tags, all that the claim shall have; none if left out
    record ClaimRequest(String statement, @Nullable List<UUID> tags) {}

    @GetMapping("/api/groups/{slug}/claims")
    @Operation(
            summary = "List a group's claims, or those withdrawn",
            description =
                    "What is given has to hold together; of several tags, documents, authors or states one is enough.")
    ResponseEntity<List<ClaimBody>> list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable List<UUID> tag,
            @RequestParam(required = false) @Nullable List<UUID> document,
            @RequestParam(required = false) @Nullable List<UUID> author,
            @RequestParam(required = false) @Nullable List<ClaimState> state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var group = found.group(slug).id();
        var filter =
                new ClaimFilter(
                        words == null ? null : Given.wellFormed("words", words),
                        TagBodies.ids(tag),
                        Given.set(document, DocumentId::new),
                        Given.set(author, UserId::new),
                        Given.set(state, each -> each));
        var all =
                withdrawn
                        ? claims.withdrawn(group)
                        : claims.list(group, filter).stream().map(ClaimRow::claim).toList();
        return Pages.of(
                all.stream().map(ClaimBody::of).toList(),
                each -> Given.key(each.createdAt(), each.id()),
                cursor,
                limit);
    }

    @PostMapping("/api/groups/{slug}/claims")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a claim")
    ResponseEntity<ClaimBody> make(
            @PathVariable String slug,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ClaimRequest request) {
        var group = found.group(slug).id();
        Given.require("statement", request.statement());
        return answers.once(
                key,
                request,
                ClaimBody.class,
                () -> {
                    var made =
                            claims.make(
                                    new NewClaim(
                                            group,
                                            request.statement(),
                                            TagBodies.ids(request.tags())));
                    return answers.created("/api/claims/" + made.id().value(), ClaimBody.of(made));
                });
    }

    @GetMapping("/api/claims/{id}")
    @Operation(summary = "Look at a claim")
    ResponseEntity<ClaimBody> get(@PathVariable UUID id) {
        return answers.ok(ClaimBody.of(claim(id)));
    }

    @PutMapping("/api/claims/{id}")
    @Operation(summary = "Word a claim otherwise, or tag it otherwise")
    ResponseEntity<ClaimBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ClaimRequest request) {
        var claim = based(id, ifMatch);
        var edited =
                claims.edit(
                        new EditClaim(
                                claim.id(),
                                claim.lock(),
                                Given.require("statement", request.statement()),
                                TagBodies.ids(request.tags())));
        return answers.ok(ClaimBody.of(Etags.saved(edited)));
    }

    @DeleteMapping("/api/claims/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a claim, with all that hangs on it")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        claims.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/claims/{id}/restore")
    @Operation(summary = "Let a withdrawn claim stand again")
    ResponseEntity<ClaimBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        claims.restore(based(id, ifMatch).id());
        return answers.ok(ClaimBody.of(claim(id)));
    }

    @GetMapping("/api/claims/{id}/history")
    @Operation(summary = "What became of a claim")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(claims.history(claim(id).id()), cursor, limit);
    }

    @PostMapping("/api/claims/{id}/history/{revision}/restore")
    @Operation(summary = "Give a claim the statement and tags it had then")
    ResponseEntity<ClaimBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(ClaimBody.of(claims.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private ClaimView claim(UUID id) {
        return Seen.orNotFound(() -> claims.get(new ClaimId(id)));
    }

    private ClaimView based(UUID id, @Nullable String ifMatch) {
        var claim = claim(id);
        answers.require(ifMatch, ClaimBody.of(claim));
        return claim;
    }
}
