package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.PassageBodies.PassageBody;
import org.variorum.exchange.rest.TagBodies.TagBrief;
import org.variorum.exchange.webannotation.UnplacedView;
import org.variorum.exchange.webannotation.WebAnnotations;

/// What there is to annotations beside the Web Annotation Protocol, by which they are made, changed
/// and withdrawn: the past, and bringing back.
@RestController
@Tag(name = "Annotations")
class AnnotationsApi {

    private final Annotations annotations;
    private final WebAnnotations webAnnotations;
    private final PassageBodies passages;
    private final Found found;
    private final Answers answers;

    AnnotationsApi(
            Annotations annotations,
            WebAnnotations webAnnotations,
            PassageBodies passages,
            Found found,
            Answers answers) {
        this.annotations = annotations;
        this.webAnnotations = webAnnotations;
        this.passages = passages;
        this.found = found;
        this.answers = answers;
    }

    /// @param address where the Web Annotation Protocol has it
    /// @param passage null for what another program sent and lies nowhere on the text
    /// @param note Markdown, empty for a mere highlight
    record AnnotationBody(
            UUID id,
            String address,
            @Nullable PassageBody passage,
            UUID author,
            String note,
            Visibility visibility,
            List<TagBrief> tags,
            Instant createdAt,
            Instant changedAt,
            boolean withdrawn) {}

    @GetMapping("/api/documents/{id}/annotations-withdrawn")
    @Operation(summary = "The withdrawn annotations that one may bring back")
    ResponseEntity<List<AnnotationBody>> withdrawn(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var document = found.document(id).id();
        var all = new ArrayList<Withdrawn>();
        for (var each : annotations.withdrawn(document)) {
            all.add(new Withdrawn(each.createdAt(), each.id(), () -> body(each)));
        }
        for (var each : webAnnotations.withdrawn(document)) {
            all.add(new Withdrawn(each.createdAt(), each.id(), () -> body(document, each)));
        }
        return Pages.map(
                Pages.of(all, each -> Given.key(each.at(), each.id().value()), cursor, limit),
                each -> each.body().get());
    }

    private record Withdrawn(Instant at, AnnotationId id, Supplier<AnnotationBody> body) {}

    private static AnnotationBody body(DocumentId document, UnplacedView annotation) {
        return new AnnotationBody(
                annotation.id().value(),
                address(document, annotation.id()),
                null,
                annotation.author().value(),
                annotation.note(),
                annotation.visibility(),
                List.of(),
                annotation.createdAt(),
                annotation.changedAt(),
                true);
    }

    private static String address(DocumentId document, AnnotationId annotation) {
        return Answers.at(
                "/api/documents/" + document.value() + "/annotations/" + annotation.value());
    }

    @GetMapping("/api/annotations/{id}")
    @Operation(summary = "Look at an annotation, without the clothes of the W3C")
    ResponseEntity<AnnotationBody> get(@PathVariable UUID id) {
        return answers.ok(body(annotation(id)));
    }

    @DeleteMapping("/api/annotations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw an annotation: one's own, or as an editor a shared one")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        annotations.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/annotations/{id}/restore")
    @Operation(summary = "Bring a withdrawn annotation back")
    ResponseEntity<AnnotationBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        annotations.restore(based(id, ifMatch).id());
        return answers.ok(body(annotation(id)));
    }

    @GetMapping("/api/annotations/{id}/history")
    @Operation(summary = "The past of an annotation")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(annotations.history(annotation(id).id()), cursor, limit);
    }

    @PostMapping("/api/annotations/{id}/history/{revision}/restore")
    @Operation(summary = "Give one's own annotation the note and tags it had then")
    ResponseEntity<AnnotationBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(body(annotations.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private AnnotationBody body(AnnotationView annotation) {
        return new AnnotationBody(
                annotation.id().value(),
                address(annotation.passage().document(), annotation.id()),
                passages.of(annotation.passage()),
                annotation.author().value(),
                annotation.note(),
                annotation.visibility(),
                TagBrief.of(annotation.tags()),
                annotation.createdAt(),
                annotation.changedAt(),
                annotation.withdrawn());
    }

    private AnnotationView annotation(UUID id) {
        return Seen.orNotFound(() -> annotations.get(new AnnotationId(id)));
    }

    private AnnotationView based(UUID id, @Nullable String ifMatch) {
        var annotation = annotation(id);
        answers.require(ifMatch, body(annotation));
        return annotation;
    }
}
