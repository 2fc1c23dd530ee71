package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.variorum.accounts.TokenScope;
import org.variorum.documents.Details;
import org.variorum.documents.DocumentView;
import org.variorum.documents.Documents;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.rest.DocumentBodies.DocumentBody;

/// The documents of groups.
@RestController
@Scoped(TokenScope.MANAGE)
@Tag(name = "Documents")
class DocumentsApi {

    private final Documents documents;
    private final DocumentBodies bodies;
    private final Uploads uploads;
    private final Found found;
    private final Answers answers;

    DocumentsApi(
            Documents documents,
            DocumentBodies bodies,
            Uploads uploads,
            Found found,
            Answers answers) {
        this.documents = documents;
        this.bodies = bodies;
        this.uploads = uploads;
        this.found = found;
        this.answers = answers;
    }

    /// All that is said about a document; what is left out becomes empty.
    record DetailsChange(
            String title,
            @Nullable String author,
            @Nullable String source,
            @Nullable String dated) {

        Details details() {
            return new Details(
                    Given.require("title", title),
                    Given.text(author),
                    Given.text(source),
                    Given.text(dated));
        }
    }

    /// What tells one upload from another, to recognise a repeated one.
    private record Sent(String filename, String sha256, Details details) {}

    @GetMapping("/api/groups/{slug}/documents")
    @Operation(summary = "List a group's documents, or those withdrawn")
    ResponseEntity<List<DocumentBody>> list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var group = found.group(slug).id();
        var all = withdrawn ? documents.withdrawn(group) : documents.library(group);
        return Pages.map(
                Pages.of(
                        all, each -> Given.key(each.createdAt(), each.id().value()), cursor, limit),
                bodies::of);
    }

    @PostMapping(
            path = "/api/groups/{slug}/documents",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring a document: plain text or Markdown")
    ResponseEntity<DocumentBody> add(
            @PathVariable String slug,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String dated) {
        var group = found.group(slug).id();
        var upload = uploads.read(file);
        var details =
                new Details(
                        Given.wellFormed("title", uploads.title(title, upload)),
                        Given.wellFormed("author", Given.text(author)),
                        Given.wellFormed("source", Given.text(source)),
                        Given.wellFormed("dated", Given.text(dated)));
        return answers.once(
                key,
                new Sent(upload.filename(), upload.sha256(), details),
                DocumentBody.class,
                () -> {
                    var made = bodies.of(documents.add(group, details, upload));
                    return answers.created("/api/documents/" + made.id(), made);
                });
    }

    @GetMapping("/api/documents/{id}")
    @Operation(summary = "Look at a document")
    ResponseEntity<DocumentBody> get(@PathVariable UUID id) {
        var body = bodies.of(found.document(id));
        var answer = answers.ok(body);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, DocumentBodies.link(body))
                .body(body);
    }

    @PutMapping("/api/documents/{id}")
    @Operation(summary = "Say something else about a document")
    ResponseEntity<DocumentBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DetailsChange request) {
        var document = based(id, ifMatch);
        return answers.ok(
                bodies.of(
                        Etags.saved(
                                documents.describe(
                                        document.id(), request.details(), document.lock()))));
    }

    @DeleteMapping("/api/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a document; nothing of it is lost")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        documents.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/documents/{id}/restore")
    @Operation(summary = "Put a withdrawn document back")
    ResponseEntity<DocumentBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        documents.restore(based(id, ifMatch).id());
        return answers.ok(bodies.of(found.document(id)));
    }

    @GetMapping("/api/documents/{id}/history")
    @Operation(summary = "What was said about a document before")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(documents.history(found.document(id).id()), cursor, limit);
    }

    @PostMapping("/api/documents/{id}/history/{revision}/restore")
    @Operation(summary = "Say of a document again what was said then")
    ResponseEntity<DocumentBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(bodies.of(documents.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private DocumentView based(UUID id, @Nullable String ifMatch) {
        var document = found.document(id);
        answers.require(ifMatch, bodies.of(document));
        return document;
    }
}
