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
import org.variorum.Refusal;
import org.variorum.accounts.TokenScope;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagUse;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.HistoryBody;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.api.Seen;
import org.variorum.exchange.rest.TagBodies.TagBody;

/// The vocabulary of a group.
@RestController
@Tag(name = "Tags")
class TagsApi {

    private final Tags tags;
    private final Found found;
    private final Answers answers;

    TagsApi(Tags tags, Found found, Answers answers) {
        this.tags = tags;
        this.found = found;
        this.answers = answers;
    }

    /// @param colour `#rrggbb`
    /// @param parent null for the top
    record TagRequest(String name, String colour, @Nullable UUID parent) {

        @Nullable TagId parentId() {
            return parent == null ? null : new TagId(parent);
        }
    }

    record MergeRequest(UUID into) {}

    @GetMapping("/api/groups/{slug}/tags")
    @Operation(summary = "List the vocabulary, or what was withdrawn from it")
    ResponseEntity<List<TagBody>> list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var group = found.group(slug).id();
        var all =
                withdrawn
                        ? tags.withdrawn(group)
                        : tags.vocabulary(group).stream().map(TagUse::tag).toList();
        return Pages.of(
                all.stream().map(tag -> TagBody.of(tag, withdrawn)).toList(),
                tag -> tag.id().toString(),
                cursor,
                limit);
    }

    @PostMapping("/api/groups/{slug}/tags")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a tag; a name that is there already is that tag")
    ResponseEntity<TagBody> create(
            @PathVariable String slug,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TagRequest request) {
        var group = found.group(slug).id();
        Given.require("name", request.name());
        Given.require("colour", request.colour());
        return answers.once(
                key,
                request,
                TagBody.class,
                () -> {
                    var made =
                            tags.create(
                                    group, request.name(), request.colour(), request.parentId());
                    return answers.created(
                            "/api/tags/" + made.id().value(), TagBody.of(made, false));
                });
    }

    @GetMapping("/api/tags/{id}")
    @Operation(summary = "Look at a tag")
    ResponseEntity<TagBody> get(@PathVariable UUID id) {
        return answers.ok(body(tag(id)));
    }

    @PutMapping("/api/tags/{id}")
    @Scoped(TokenScope.MANAGE)
    @Operation(summary = "Rename, recolour and move a tag")
    ResponseEntity<TagBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TagRequest request) {
        var tag = based(id, ifMatch);
        var changed =
                tags.change(
                        tag.id(),
                        Given.require("name", request.name()),
                        Given.require("colour", request.colour()),
                        request.parentId(),
                        tag.lock());
        return answers.ok(body(Etags.saved(changed)));
    }

    @DeleteMapping("/api/tags/{id}")
    @Scoped(TokenScope.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a tag from the vocabulary")
    void withdraw(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        tags.withdraw(based(id, ifMatch).id());
    }

    @PostMapping("/api/tags/{id}/restore")
    @Scoped(TokenScope.MANAGE)
    @Operation(summary = "Bring a tag back, with all its uses")
    ResponseEntity<TagBody> restore(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        var tag = based(id, ifMatch);
        tags.restore(tag.id());
        return answers.ok(body(tags.get(tag.id())));
    }

    @PostMapping("/api/tags/{id}/merge")
    @Scoped(TokenScope.MANAGE)
    @Operation(summary = "Make two tags one; the answer is the one that stays")
    ResponseEntity<TagBody> merge(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergeRequest request) {
        var from = based(id, ifMatch);
        var into = new TagId(Given.require("into", request.into()));
        if (!isThere(into)) {
            throw Refusal.field("into", "tag-unknown");
        }
        tags.merge(from.id(), into);
        return answers.ok(body(tags.get(into)));
    }

    @GetMapping("/api/tags/{id}/history")
    @Operation(summary = "The past of a tag")
    ResponseEntity<List<HistoryBody>> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return HistoryBody.page(tags.history(tag(id).id()), cursor, limit);
    }

    @PostMapping("/api/tags/{id}/history/{revision}/restore")
    @Scoped(TokenScope.MANAGE)
    @Operation(summary = "Give a tag the name, colour and place it had then")
    ResponseEntity<TagBody> restoreTo(
            @PathVariable UUID id,
            @PathVariable long revision,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return answers.ok(body(tags.restoreTo(based(id, ifMatch).id(), revision)));
    }

    private boolean isThere(TagId tag) {
        return !tags.all(List.of(tag)).isEmpty();
    }

    private TagBody body(TagView tag) {
        return TagBody.of(tag, !isThere(tag.id()));
    }

    private TagView tag(UUID id) {
        return Seen.orNotFound(() -> tags.get(new TagId(id)));
    }

    private TagView based(UUID id, @Nullable String ifMatch) {
        var tag = tag(id);
        answers.require(ifMatch, body(tag));
        return tag;
    }
}
