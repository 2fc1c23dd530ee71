package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.Acting;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.UserId;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.rest.PeopleApi.PersonBody;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.MemberView;
import org.variorum.groups.Role;

/// The members of a group.
@RestController
@RequestMapping("/api/groups/{slug}/members")
@Scoped(TokenScope.MANAGE)
@Tag(name = "Groups")
class MembersApi {

    private final Groups groups;
    private final Acting acting;
    private final Found found;
    private final Answers answers;

    MembersApi(Groups groups, Acting acting, Found found, Answers answers) {
        this.groups = groups;
        this.acting = acting;
        this.found = found;
        this.answers = answers;
    }

    record MemberRequest(String username, Role role) {}

    record RoleChange(Role role) {}

    record MemberBody(PersonBody person, Role role, Instant since) {

        static MemberBody of(MemberView member) {
            return new MemberBody(PersonBody.of(member.person()), member.role(), member.since());
        }
    }

    @GetMapping
    @Operation(summary = "List the members")
    ResponseEntity<List<MemberBody>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.of(
                groups.members(found.group(slug).id()).stream().map(MemberBody::of).toList(),
                member -> member.person().id().toString(),
                cursor,
                limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a person by user name")
    ResponseEntity<MemberBody> add(
            @PathVariable String slug,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MemberRequest request) {
        var group = found.group(slug);
        var username = Given.require("username", request.username());
        var role = Given.require("role", request.role());
        return answers.once(
                key,
                request,
                MemberBody.class,
                () -> {
                    groups.addMember(group.id(), username, role);
                    var member =
                            groups.members(group.id()).stream()
                                    .filter(
                                            each ->
                                                    each.person()
                                                            .username()
                                                            .equalsIgnoreCase(username.strip()))
                                    .findFirst()
                                    .orElseThrow();
                    return answers.created(
                            "/api/groups/%s/members/%s"
                                    .formatted(Given.step(slug), member.person().id().value()),
                            MemberBody.of(member));
                });
    }

    @GetMapping("/{person}")
    @Operation(summary = "Look at a member")
    ResponseEntity<MemberBody> get(@PathVariable String slug, @PathVariable UUID person) {
        return answers.ok(member(found.group(slug), person));
    }

    @PutMapping("/{person}")
    @Operation(summary = "Give a member another role")
    ResponseEntity<MemberBody> change(
            @PathVariable String slug,
            @PathVariable UUID person,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RoleChange request) {
        var group = found.group(slug);
        answers.require(ifMatch, member(group, person));
        groups.changeRole(
                group.id(), new UserId(person), Given.require("role", request.role()));
        return answers.ok(member(group, person));
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a membership, or one's own")
    void remove(
            @PathVariable String slug,
            @PathVariable UUID person,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        var group = found.group(slug);
        answers.require(ifMatch, member(group, person));
        if (acting.is(new UserId(person))) {
            groups.leave(group.id());
        } else {
            groups.removeMember(group.id(), new UserId(person));
        }
    }

    private MemberBody member(GroupView group, UUID person) {
        return groups.members(group.id()).stream()
                .filter(each -> each.person().id().value().equals(person))
                .findFirst()
                .map(MemberBody::of)
                .orElseThrow(ApiFailure::notFound);
    }
}
