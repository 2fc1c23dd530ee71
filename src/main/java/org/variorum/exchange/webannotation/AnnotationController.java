package org.variorum.exchange.webannotation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.variorum.annotations.AnnotationId;
import org.variorum.documents.DocumentId;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.webannotation.WebAnnotationView.Stamp;
import org.variorum.history.Edited;

/// One annotation, as the Protocol has it.
@RestController
@Tag(name = "Web Annotation Protocol")
@RequestMapping("/api/documents/{document}/annotations/{name}")
class AnnotationController {

    private final WebAnnotations annotations;
    private final Wording wording;
    private final Replies replies;
    private final Body body;

    AnnotationController(WebAnnotations annotations, Wording wording, Replies replies, Body body) {
        this.annotations = annotations;
        this.wording = wording;
        this.replies = replies;
        this.body = body;
    }

    @GetMapping
    @Operation(summary = "An annotation (JSON-LD or Turtle)")
    ResponseEntity<byte[]> get(
            @PathVariable UUID document, @PathVariable String name, ServletWebRequest request) {
        var annotation = here(document, name);
        return replies.read(request, wording.of(annotation, replies.addresses()), answer -> answer);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(summary = "What can be done with an annotation")
    ResponseEntity<Void> options(@PathVariable UUID document, @PathVariable String name) {
        here(document, name);
        return Replies.options(ProtocolHeaders.ANNOTATION_METHODS);
    }

    @PutMapping(consumes = Terms.JSON_LD)
    @Operation(summary = "Put another state in its place")
    ResponseEntity<byte[]> put(
            @PathVariable UUID document,
            @PathVariable String name,
            @RequestBody byte[] sent,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            ServletWebRequest request) {
        var annotation = here(document, name);
        var stamp = required(annotation, ifMatch);
        var content = body.object(sent);
        var command = new ReplaceWebAnnotation(annotation.id(), stamp, content);
        var now = Etags.saved(annotations.replace(command));
        return replies.written(request, wording.of(now, replies.addresses()));
    }

    @DeleteMapping
    @Operation(summary = "Withdraw it")
    ResponseEntity<Void> delete(
            @PathVariable UUID document,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var annotation = here(document, name);
        var stamp = required(annotation, ifMatch);
        Edited<Boolean> withdrawn = annotations.withdraw(annotation.id(), stamp);
        Etags.saved(withdrawn);
        return ResponseEntity.noContent().build();
    }

    /// The past, the oldest first.
    @GetMapping("/history")
    @Operation(summary = "Its past, the oldest first")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID document,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(annotations.history(here(document, name).id()), cursor, limit);
    }

    /// Brings a withdrawn one back; one that is there stays.
    @PostMapping("/restore")
    @Operation(summary = "Bring it back")
    ResponseEntity<byte[]> restore(
            @PathVariable UUID document,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            ServletWebRequest request) {
        if (found(document, name) instanceof Found.Gone(var annotation)) {
            var stamp = annotations.withdrawnStamp(annotation);
            Etags.requireTag(ifMatch, tag(annotation, stamp));
            Etags.saved(annotations.restore(annotation, stamp));
        } else {
            required(here(document, name), ifMatch);
        }
        return replies.written(request, wording.of(here(document, name), replies.addresses()));
    }

    /// The validator of a withdrawn state.
    private static String tag(AnnotationId annotation, Stamp stamp) {
        return Etags.ofBytes(("gone " + annotation + stamp).getBytes(StandardCharsets.UTF_8));
    }

    /// With the validator for who may bring it back.
    private ApiFailure gone(AnnotationId annotation) {
        var gone = ApiFailure.of(HttpStatus.GONE, "gone");
        try {
            return gone.with(
                    HttpHeaders.ETAG, tag(annotation, annotations.withdrawnStamp(annotation)));
        } catch (AccessDeniedException mayNot) {
            return gone;
        }
    }

    private Stamp required(WebAnnotationView annotation, @Nullable String ifMatch) {
        Etags.requireTag(
                Replies.ofAnyForm(ifMatch),
                replies.etag(wording.of(annotation, replies.addresses())));
        return annotation.stamp();
    }

    private WebAnnotationView here(UUID document, String name) {
        return switch (found(document, name)) {
            case Found.Here(var annotation) -> annotation;
            case Found.Gone(var annotation) -> throw gone(annotation);
            case Found.Nowhere _ -> throw ApiFailure.notFound();
        };
    }

    private Found found(UUID document, String name) {
        return Seen.orNotFound(() -> annotations.find(new DocumentId(document), name));
    }
}
