package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.variorum.accounts.TokenScope;
import org.variorum.annotations.Placements;
import org.variorum.documents.Documents;
import org.variorum.documents.Upload;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.rest.ChangesBodies.ChangesBody;
import org.variorum.exchange.rest.DocumentBodies.VersionBody;
import org.variorum.exchange.rest.PlacementBodies.ReportBody;

/// The versions of a document. None ever changes, so their texts may be kept for good by whoever
/// was allowed to read them.
@RestController
@RequestMapping("/api/documents/{id}/versions")
@Scoped(TokenScope.MANAGE)
@Tag(name = "Versions")
class VersionsApi {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Documents documents;
    private final Placements placements;
    private final DocumentBodies bodies;
    private final PlacementBodies reports;
    private final ChangesBodies changes;
    private final Uploads uploads;
    private final Found found;
    private final Answers answers;

    VersionsApi(
            Documents documents,
            Placements placements,
            DocumentBodies bodies,
            PlacementBodies reports,
            ChangesBodies changes,
            Uploads uploads,
            Found found,
            Answers answers) {
        this.documents = documents;
        this.placements = placements;
        this.bodies = bodies;
        this.reports = reports;
        this.changes = changes;
        this.uploads = uploads;
        this.found = found;
        this.answers = answers;
    }

    private record Sent(String filename, String sha256, int seen) {}

    @GetMapping
    @Operation(summary = "List the versions, the first one first")
    ResponseEntity<List<VersionBody>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.map(
                Pages.of(
                        documents.versions(found.document(id).id()),
                        version -> "%09d".formatted(version.number()),
                        cursor,
                        limit),
                bodies::of);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Publish a version, or try what would become of the annotations",
            description =
                    "201 with the report of the placements; 200 with what would be reported for a dry run. Without `seen` it follows whatever is current.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The dry run's report"),
                @ApiResponse(responseCode = "201", description = "The published version's report")
            })
    ResponseEntity<ReportBody> publish(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable Integer seen,
            @RequestParam(defaultValue = "true") boolean confirmed) {
        var document = found.document(id);
        var upload = uploads.read(file);
        var base = seen == null ? document.versions() : seen;
        if (dryRun) {
            return ResponseEntity.ok(
                    reports.of(
                            placements.preview(document.id(), base, upload),
                            upload.imported().text()));
        }
        return answers.once(
                key,
                new Sent(upload.filename(), upload.sha256(), seen == null ? 0 : seen),
                ReportBody.class,
                () -> published(id, base, upload, confirmed));
    }

    private ResponseEntity<ReportBody> published(
            UUID id, int base, Upload upload, boolean confirmed) {
        var document = found.document(id).id();
        var version = placements.publish(document, base, upload, confirmed);
        return ResponseEntity.created(
                        java.net.URI.create(
                                Answers.at(
                                        "/api/documents/%s/versions/%d"
                                                .formatted(id, version.number()))))
                .body(reports.of(placements.report(version.id())));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Look at a version")
    ResponseEntity<VersionBody> get(@PathVariable UUID id, @PathVariable int number) {
        return answers.ok(bodies.of(found.version(id, number)));
    }

    @GetMapping("/{number}/placements")
    @Operation(summary = "What a version did to the annotations there were")
    ResponseEntity<ReportBody> placements(@PathVariable UUID id, @PathVariable int number) {
        return ResponseEntity.ok(reports.of(placements.report(found.version(id, number).id())));
    }

    @GetMapping("/{number}/changes")
    @Operation(summary = "What is other than in an earlier version, in words and passages")
    ResponseEntity<ChangesBody> changes(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since) {
        var now = found.version(id, number);
        var before = found.version(id, since == null ? number - 1 : since);
        return answers.ok(changes.of(before, now, placements.between(before.id(), now.id())));
    }

    @GetMapping(path = "/{number}/text", produces = "text/plain;charset=UTF-8")
    @Operation(
            summary = "The text in which offsets count",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/plain;charset=UTF-8",
                                            schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable int number) {
        // Bytes, since no converter may add to or take from what the offsets count in.
        var version = found.version(id, number);
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(found.text(version.id()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{number}/original")
    @Operation(
            summary = "The bytes as they were uploaded",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "*/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> original(@PathVariable UUID id, @PathVariable int number) {
        var version = found.version(id, number);
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .eTag('"' + version.sha256() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(version.filename(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(version.mediaType()))
                .body(documents.original(version.id()));
    }
}
