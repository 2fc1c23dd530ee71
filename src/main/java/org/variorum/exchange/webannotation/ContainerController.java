package org.variorum.exchange.webannotation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Documents;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Repeats;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.webannotation.Collections.Manner;
import tools.jackson.databind.node.ObjectNode;

/// The container of a document's annotations, a Basic Container as the Protocol has it.
@RestController
@Tag(name = "Web Annotation Protocol")
@RequestMapping("/api/documents/{document}/annotations/")
class ContainerController {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Documents documents;
    private final WebAnnotations annotations;
    private final Collections collections;
    private final Wording wording;
    private final Replies replies;
    private final Body body;
    private final Repeats repeats;

    ContainerController(
            Documents documents,
            WebAnnotations annotations,
            Collections collections,
            Wording wording,
            Replies replies,
            Body body,
            Repeats repeats) {
        this.documents = documents;
        this.annotations = annotations;
        this.collections = collections;
        this.wording = wording;
        this.replies = replies;
        this.body = body;
        this.repeats = repeats;
    }

    @GetMapping
    @Operation(summary = "The annotations of a document (JSON-LD or Turtle)")
    ResponseEntity<byte[]> get(
            @PathVariable UUID document,
            @RequestParam @Nullable Integer iris,
            @RequestParam @Nullable Integer limit,
            ServletWebRequest request) {
        var preference =
                Preference.of(
                        request.getRequest().getHeaders("Prefer"),
                        iris != null && iris == 1,
                        iris != null);
        var manner = manner(preference.irisOnly(), limit);
        var container = container(document, 0);
        var addresses = replies.addresses();
        return replies.read(
                request,
                collections.container(container, manner, preference.minimal(), addresses),
                answer -> {
                    answer.header(
                            HttpHeaders.CONTENT_LOCATION,
                            Collections.address(container, manner, addresses));
                    return preference.applied()
                            ? answer.header("Preference-Applied", "return=representation")
                            : answer;
                });
    }

    @GetMapping(params = "page")
    @Operation(summary = "A page of them")
    ResponseEntity<byte[]> page(
            @PathVariable UUID document,
            @RequestParam String page,
            @RequestParam @Nullable Integer iris,
            @RequestParam @Nullable Integer limit,
            ServletWebRequest request) {
        var stretch = Collections.parse(page);
        if (stretch == null) {
            throw ApiFailure.notFound();
        }
        var manner = manner(iris != null && iris == 1, limit);
        var container = container(document, stretch.after());
        return replies.read(
                request,
                Seen.orNotFound(
                        () -> collections.page(container, stretch, manner, replies.addresses())),
                answer -> answer);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(summary = "What can be done with the container")
    ResponseEntity<Void> options(@PathVariable UUID document) {
        requireReadable(document);
        return Replies.options(ProtocolHeaders.CONTAINER_METHODS);
    }

    @RequestMapping(method = RequestMethod.OPTIONS, params = "page")
    @Operation(hidden = true)
    ResponseEntity<Void> pageOptions(@PathVariable UUID document) {
        requireReadable(document);
        return Replies.options(ProtocolHeaders.PAGE_METHODS);
    }

    @PostMapping(consumes = Terms.JSON_LD)
    @Operation(summary = "Put an annotation in (JSON-LD)")
    ResponseEntity<ObjectNode> create(
            @PathVariable UUID document,
            @RequestBody byte[] sent,
            @RequestParam @Nullable String page,
            @RequestHeader(name = "Slug", required = false) @Nullable String slug,
            @RequestHeader(name = Repeats.HEADER, required = false) @Nullable String key,
            HttpServletResponse response) {
        var id = new DocumentId(document);
        if (page != null) {
            // Nothing is put into a page.
            requireReadable(document);
            throw ApiFailure.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
        var content = content(document, sent);
        var command = new NewWebAnnotation(id, content, slug);
        var made =
                Seen.acting(
                        () ->
                                repeats.once(
                                        key,
                                        "POST " + id.value() + " " + slug,
                                        content,
                                        ObjectNode.class,
                                        () -> created(command)),
                        () -> documents.get(id));
        ProtocolHeaders.made(response, replies.addresses().container(id));
        return made;
    }

    /// What was sent. That it is broken is told only to who may know of the document.
    private ObjectNode content(UUID document, byte[] sent) {
        try {
            return body.object(sent);
        } catch (ApiFailure broken) {
            requireReadable(document);
            throw broken;
        }
    }

    private ResponseEntity<ObjectNode> created(NewWebAnnotation command) {
        var addresses = replies.addresses();
        var made = annotations.create(command);
        var worded = wording.of(made, addresses);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, addresses.annotation(made))
                .header(HttpHeaders.CONTENT_LOCATION, addresses.annotation(made))
                .header(HttpHeaders.ETAG, replies.etag(worded))
                .header(HttpHeaders.CONTENT_TYPE, Terms.JSON_LD_ANNO)
                .body(worded);
    }

    /// For what needs not count the annotations, which takes longer the more there are.
    private void requireReadable(UUID document) {
        Seen.orNotFound(() -> documents.get(new DocumentId(document)));
    }

    private ContainerView container(UUID document, long position) {
        return Seen.orNotFound(() -> annotations.container(new DocumentId(document), position));
    }

    private static Manner manner(boolean irisOnly, @Nullable Integer limit) {
        var size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw ApiFailure.field(HttpStatus.BAD_REQUEST, "limit", "limit-range", MOST);
        }
        return new Manner(irisOnly, size, size == USUAL);
    }
}
