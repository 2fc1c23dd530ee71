package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Passages;
import org.variorum.annotations.PlacementDecision;
import org.variorum.annotations.PlacementOutcome;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.PlacementView;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Unplaced;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.PassageBodies.PassageBody;
import org.variorum.exchange.rest.PassageBodies.QuoteBody;
import org.variorum.exchange.rest.PassageBodies.Selected;

/// What waits for a decision after a new version, and the decisions. A decision names the version
/// that the person knows as the current one, which is what `If-Match` is elsewhere.
@RestController
@Tag(name = "Placements")
class PlacementsApi {

    private final Placements placements;
    private final Passages passages;
    private final PassageBodies bodies;
    private final Found found;

    PlacementsApi(
            Placements placements, Passages passages, PassageBodies bodies, Found found) {
        this.placements = placements;
        this.passages = passages;
        this.bodies = bodies;
        this.found = found;
    }

    /// @param number what to accept it by
    record ProposalBody(int number, int start, int end, QuoteBody quote, double similarity) {}

    /// A passage without a place in the current version.
    ///
    /// @param version the number of the current version, which a decision has to name
    /// @param oldVersion in which it was last placed, at `oldStart` to `oldEnd`
    /// @param key the same for equal changes, which can be decided together; empty where not
    record WaitingBody(
            PassageBody passage,
            PlacementState state,
            int version,
            int oldVersion,
            int oldStart,
            int oldEnd,
            QuoteBody oldQuote,
            List<ProposalBody> proposals,
            List<UUID> annotations,
            long evidence,
            long discussions,
            @Nullable PlacementDecision decided,
            @Nullable UUID decidedBy,
            String key) {}

    /// What was decided.
    enum Verdict {
        /// The proposal of this number.
        ACCEPT,
        /// The words selected.
        CHOOSE,
        /// Its words are gone.
        ORPHAN,
        /// It is to be decided again.
        REOPEN
    }

    /// @param version the number of the version that is known as the current one
    /// @param candidate the number of the proposal to accept, 0 if it is left out
    /// @param start of the words chosen, in code points of the version
    record VerdictRequest(
            Verdict decision,
            Integer version,
            @Nullable Integer candidate,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    record BatchRequest(Integer version, List<String> keys) {}

    record BatchBody(int decided) {}

    /// One line of where a passage was.
    record PlaceBody(
            int version,
            int fromVersion,
            PlacementOutcome outcome,
            PlacementState state,
            @Nullable Integer start,
            @Nullable Integer end,
            double similarity,
            @Nullable PlacementDecision decision,
            @Nullable UUID by,
            Instant at,
            boolean counts) {}

    @GetMapping("/api/documents/{id}/queue")
    @Operation(summary = "What waits for one's decision; or all that has no place")
    ResponseEntity<List<WaitingBody>> queue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var document = found.document(id).id();
        return Pages.map(
                Pages.of(
                        all ? placements.orphans(document) : placements.queue(document),
                        each -> each.passage().id().value().toString(),
                        cursor,
                        limit),
                this::body);
    }

    @PostMapping("/api/documents/{id}/queue/accept")
    @Operation(summary = "Decide equal changes together, by their keys")
    BatchBody acceptAll(@PathVariable UUID id, @RequestBody BatchRequest request) {
        var version = found.version(id, Given.require("version", request.version()));
        return new BatchBody(
                placements.acceptAll(
                        version.id(), Given.list(request.keys(), Function.identity())));
    }

    @PostMapping("/api/passages/{id}/placement")
    @Operation(summary = "Decide where a passage is")
    ResponseEntity<PassageBody> decide(
            @PathVariable UUID id, @RequestBody VerdictRequest request) {
        var passage = Seen.orNotFound(() -> passages.get(new PassageId(id)));
        var number = Given.require("version", request.version());
        var version = found.version(passage.document().value(), number).id();
        switch (Given.require("decision", request.decision())) {
            case ACCEPT ->
                    placements.accept(
                            passage.id(),
                            version,
                            Objects.requireNonNullElse(request.candidate(), 0));
            case CHOOSE ->
                    placements.choose(
                            passage.id(),
                            bodies.selection(
                                    new Selected(
                                            null,
                                            passage.document().value(),
                                            number,
                                            request.start(),
                                            request.end(),
                                            request.quote()),
                                    passages::get));
            case ORPHAN -> placements.keepAsOrphan(passage.id(), version);
            case REOPEN -> placements.reopen(passage.id(), version);
        }
        return ResponseEntity.ok(bodies.of(passages.get(passage.id())));
    }

    @GetMapping("/api/passages/{id}/placements")
    @Operation(summary = "All that was ever decided on where a passage is, the newest first")
    List<PlaceBody> history(@PathVariable UUID id) {
        var passage = Seen.orNotFound(() -> passages.get(new PassageId(id)));
        return placements.history(passage.id()).stream().map(this::line).toList();
    }

    private PlaceBody line(PlacementView line) {
        var span = line.span();
        var by = line.by();
        var offsets = found.offsets(line.version());
        return new PlaceBody(
                line.number(),
                line.fromNumber(),
                line.outcome(),
                line.state(),
                span == null ? null : offsets.toCodePoints(span.start()),
                span == null ? null : offsets.toCodePoints(span.end()),
                line.similarity(),
                line.decision(),
                by == null ? null : by.value(),
                line.at(),
                line.counts());
    }

    private WaitingBody body(Unplaced item) {
        var before = found.offsets(item.from());
        var now = found.offsets(item.version());
        var by = item.decidedBy();
        return new WaitingBody(
                bodies.of(item.passage()),
                item.state(),
                item.number(),
                item.fromNumber(),
                before.toCodePoints(item.old().start()),
                before.toCodePoints(item.old().end()),
                QuoteBody.of(item.oldQuote()),
                item.proposals().stream()
                        .map(
                                each ->
                                        new ProposalBody(
                                                each.number(),
                                                now.toCodePoints(each.span().start()),
                                                now.toCodePoints(each.span().end()),
                                                QuoteBody.of(each.quote()),
                                                each.similarity()))
                        .toList(),
                item.rests().annotations().stream().map(AnnotationId::value).toList(),
                item.rests().evidence(),
                item.rests().discussions(),
                item.decided(),
                by == null ? null : by.value(),
                item.key());
    }
}
