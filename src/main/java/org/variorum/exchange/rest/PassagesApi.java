package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.claims.Evidences;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.EvidenceBodies.EvidenceBody;
import org.variorum.exchange.rest.PassageBodies.PassageBody;
import org.variorum.exchange.rest.PassageBodies.Selected;

/// The passages that annotations, evidence and discussions rest on.
@RestController
@Tag(name = "Passages")
class PassagesApi {

    private final Passages passages;
    private final Evidences evidences;
    private final PassageBodies bodies;
    private final EvidenceBodies evidenceBodies;
    private final Answers answers;

    PassagesApi(
            Passages passages,
            Evidences evidences,
            PassageBodies bodies,
            EvidenceBodies evidenceBodies,
            Answers answers) {
        this.passages = passages;
        this.evidences = evidences;
        this.bodies = bodies;
        this.evidenceBodies = evidenceBodies;
        this.answers = answers;
    }

    /// @param version the number of the version, null for the current one
    /// @param start in code points
    /// @param end exclusive
    /// @param quote the words that stand there; checked if given
    record PassageRequest(
            @Nullable Integer version, Integer start, Integer end, @Nullable String quote) {}

    @PostMapping("/api/documents/{id}/passages")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a passage, to cite or discuss it; the same place is the same one")
    ResponseEntity<PassageBody> make(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PassageRequest request) {
        var selection =
                bodies.selection(
                        new Selected(
                                null,
                                id,
                                request.version(),
                                request.start(),
                                request.end(),
                                request.quote()),
                        this::passage);
        return answers.once(
                key,
                request,
                PassageBody.class,
                () -> {
                    var made = bodies.of(passages.at(selection));
                    return answers.created("/api/passages/" + made.id(), made);
                });
    }

    @GetMapping("/api/passages/{id}")
    @Operation(summary = "Look at a passage")
    ResponseEntity<PassageBody> get(@PathVariable UUID id) {
        return answers.ok(bodies.of(passage(new PassageId(id))));
    }

    @GetMapping("/api/passages/{id}/evidence")
    @Operation(summary = "What a passage does for claims")
    ResponseEntity<List<EvidenceBody>> evidence(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var passage = passage(new PassageId(id)).id();
        return Pages.of(
                evidenceBodies.of(evidences.ofPassage(passage)),
                each -> Given.key(each.createdAt(), each.id()),
                cursor,
                limit);
    }

    private PassageView passage(PassageId id) {
        return Seen.orNotFound(() -> passages.get(id));
    }
}
