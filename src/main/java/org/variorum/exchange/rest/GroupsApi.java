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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.TokenScope;
import org.variorum.documents.Documents;
import org.variorum.exchange.api.Etags;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.groups.Role;

/// Reading groups.
@RestController
@RequestMapping("/api/groups")
@Scoped(TokenScope.MANAGE)
@Tag(name = "Groups")
class GroupsApi {

    private final Groups groups;
    private final Documents documents;
    private final Found found;
    private final Answers answers;

    GroupsApi(Groups groups, Documents documents, Found found, Answers answers) {
        this.groups = groups;
        this.documents = documents;
        this.found = found;
        this.answers = answers;
    }

    /// @param slug null to derive it from the name
    record GroupRequest(String name, @Nullable String description, @Nullable String slug) {}

    record GroupChange(String name, @Nullable String description) {}

    record GroupBody(
            UUID id, String slug, String name, String description, Role myRole, long memberCount) {

        static GroupBody of(GroupView group) {
            return new GroupBody(
                    group.id().value(),
                    group.slug(),
                    group.name(),
                    group.description(),
                    group.myRole(),
                    group.members());
        }
    }

    /// @param version the number of the current one
    record DocumentBrief(UUID id, String title, int version) {}

    /// A group with its documents by title, the withdrawn ones left out.
    record GroupDetail(
            UUID id,
            String slug,
            String name,
            String description,
            Role myRole,
            long memberCount,
            List<DocumentBrief> documents) {}

    @GetMapping
    @Operation(summary = "List one's own groups")
    ResponseEntity<List<GroupBody>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.of(
                groups.mine().stream().map(GroupBody::of).toList(),
                GroupBody::slug,
                cursor,
                limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Found a group")
    ResponseEntity<GroupDetail> create(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody GroupRequest request) {
        Given.require("name", request.name());
        return answers.once(
                key,
                request,
                GroupDetail.class,
                () -> {
                    var made =
                            groups.create(
                                    new NewGroup(
                                            request.name(),
                                            Given.text(request.description()),
                                            request.slug()));
                    return answers.created("/api/groups/" + Given.step(made.slug()), detail(made));
                });
    }

    @GetMapping("/{slug}")
    @Operation(summary = "Look at a group and its documents")
    ResponseEntity<GroupDetail> get(@PathVariable String slug) {
        return answers.ok(detail(found.group(slug)));
    }

    @PutMapping("/{slug}")
    @Operation(summary = "Describe a group; its slug stays")
    ResponseEntity<GroupDetail> change(
            @PathVariable String slug,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody GroupChange request) {
        var group = found.group(slug);
        answers.require(ifMatch, detail(group));
        Given.require("name", request.name());
        return answers.ok(
                detail(
                        Etags.saved(
                                groups.describe(
                                        group.id(),
                                        request.name(),
                                        Given.text(request.description()),
                                        group.lock()))));
    }

    private GroupDetail detail(GroupView group) {
        return new GroupDetail(
                group.id().value(),
                group.slug(),
                group.name(),
                group.description(),
                group.myRole(),
                group.members(),
                documents.library(group.id()).stream()
                        .map(
                                each ->
                                        new DocumentBrief(
                                                each.id().value(), each.title(), each.versions()))
                        .toList());
    }
}
