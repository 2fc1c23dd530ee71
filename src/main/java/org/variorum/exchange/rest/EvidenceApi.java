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
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.claims.ClaimId;
import org.variorum.claims.Claims;
import org.variorum.claims.EvidenceId;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.EvidenceView;
import org.variorum.claims.Evidences;
import org.variorum.claims.NewEvidence;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.EvidenceBodies.EvidenceBody;
import org.variorum.exchange.rest.PassageBodies.Selected;

/// The passages that claims rest on.
@RestController
@Tag(name = "Evidence")
class EvidenceApi {

    private final Evidences evidences;
    private final Claims claims;
    private final Passages passages;
    private final EvidenceBodies bodies;
    private final PassageBodies passageBodies;
    private final Answers answers;

    EvidenceApi(
            Evidences evidences,
            Claims claims,
            Passages passages,
            EvidenceBodies bodies,
            PassageBodies passageBodies,
            Answers answers) {
        this.evidences = evidences;
        this.claims = claims;
        this.passages = passages;
        this.bodies = bodies;
        this.passageBodies = passageBodies;
        this.answers = answers;
    }

    /// Either a passage, or a place in a document.
    ///
    /// @param version the number of the version, null for the current one
    /// @param start in code points
    /// @param end exclusive
    /// @param quote the words that stand there; checked if given
    record EvidenceRequest(
            EvidenceRole role,
            @Nullable UUID passage,
            @Nullable UUID document,
            @Nullable Integer version,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {

        Selected selected() {
            return new Selected(passage, document, version, start, end, quote);
        }
    }

    record RoleOfEvidence(EvidenceRole role) {}

    @GetMapping("/api/claims/{id}/evidence")
    @Operation(summary = "List what a claim rests on, or what was withdrawn of it")
    ResponseEntity<List<EvidenceBody>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var claim = claim(id);
        var all = withdrawn ? evidences.withdrawn(claim) : claims.detail(claim).evidence();
        return Pages.of(
                bodies.of(all), each -> Given.key(each.createdAt(), each.id()), cursor, limit);
    }

    @PostMapping("/api/claims/{id}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Rest a claim on a passage")
    ResponseEntity<EvidenceBody> add(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EvidenceRequest request) {
        var claim = claim(id);
        var role = Given.require("role", request.role());
        var selection = passageBodies.selection(request.selected(), this::passage);
        return answers.once(
                key,
                request,
                EvidenceBody.class,
                () -> {
                    var made = evidences.add(new NewEvidence(claim, selection, role));
                    return answers.created("/api/evidence/" + made.id().value(), bodies.of(made));
                });
    }

    @GetMapping("/api/evidence/{id}")
    @Operation(summary = "Look at a piece of evidence")
    ResponseEntity<EvidenceBody> get(@PathVariable UUID id) {
        return answers.ok(bodies.of(piece(id)));
    }

    @PutMapping("/api/evidence/{id}")
    @Operation(summary = "Give a piece of evidence another role")
    ResponseEntity<EvidenceBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RoleOfEvidence request) {
        var piece = based(id, ifMatch);
        var role = Given.require("role", request.role());
        return answers.ok(
                bodies.of(Etags.saved(evidences.changeRole(piece.id(), role, piece.lock()))));
    }

    @DeleteMapping("/api/evidence/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a piece of evidence")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        evidences.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/evidence/{id}/restore")
    @Operation(summary = "Let withdrawn evidence count again")
    ResponseEntity<EvidenceBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        evidences.restore(based(id, ifMatch).id());
        return answers.ok(bodies.of(piece(id)));
    }

    @GetMapping("/api/evidence/{id}/history")
    @Operation(summary = "What became of a piece of evidence")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(evidences.history(piece(id).id()), cursor, limit);
    }

    @PostMapping("/api/evidence/{id}/history/{revision}/restore")
    @Operation(summary = "Give a piece of evidence the role it had then")
    ResponseEntity<EvidenceBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(bodies.of(evidences.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private ClaimId claim(UUID id) {
        return Seen.orNotFound(() -> claims.get(new ClaimId(id))).id();
    }

    private PassageView passage(PassageId id) {
        return Seen.orNotFound(() -> passages.get(id));
    }

    private EvidenceView piece(UUID id) {
        return Seen.orNotFound(() -> evidences.get(new EvidenceId(id)));
    }

    private EvidenceView based(UUID id, @Nullable String ifMatch) {
        var piece = piece(id);
        answers.require(ifMatch, bodies.of(piece));
        return piece;
    }
}
