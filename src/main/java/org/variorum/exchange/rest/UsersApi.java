package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.variorum.accounts.Accounts;
import org.variorum.accounts.NewPerson;
import org.variorum.accounts.Person;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.UserId;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;

/// The accounts of the installation, for its admins.
@RestController
@RequestMapping("/api/users")
@Scoped(value = TokenScope.MANAGE, reading = TokenScope.MANAGE)
@Tag(name = "Users")
class UsersApi {

    private final Accounts accounts;
    private final Answers answers;

    UsersApi(Accounts accounts, Answers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    record UserRequest(
            String username,
            @Nullable String displayName,
            String password,
            @Nullable Boolean admin) {

        @Override
        public String toString() {
            return "UserRequest[" + username + "]";
        }
    }

    record AccessChange(Boolean disabled) {}

    /// @param password told once
    record PasswordBody(String password) {}

    record UserBody(
            UUID id,
            String username,
            String displayName,
            boolean admin,
            boolean disabled,
            Instant createdAt) {

        static UserBody of(Person person) {
            return new UserBody(
                    person.id().value(),
                    person.username(),
                    person.displayName(),
                    person.admin(),
                    person.disabled(),
                    person.createdAt());
        }
    }

    @GetMapping
    @Operation(summary = "List all accounts")
    ResponseEntity<List<UserBody>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.of(
                accounts.all().stream().map(UserBody::of).toList(),
                user -> Given.key(user.createdAt(), user.id()),
                cursor,
                limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account")
    ResponseEntity<UserBody> create(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody UserRequest request) {
        Given.require("username", request.username());
        Given.require("password", request.password());
        // Without the password: nothing that it could be guessed from is kept.
        var remembered =
                new UserRequest(request.username(), request.displayName(), "", request.admin());
        return answers.once(
                key,
                remembered,
                UserBody.class,
                () -> {
                    var made =
                            accounts.create(
                                    new NewPerson(
                                            request.username(),
                                            Given.text(request.displayName()),
                                            request.password(),
                                            Boolean.TRUE.equals(request.admin())));
                    return answers.created(
                            "/api/users/" + made.id().value(), UserBody.of(made));
                });
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at an account")
    ResponseEntity<UserBody> get(@PathVariable UUID id) {
        return answers.ok(user(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "End somebody's access, or give it back")
    ResponseEntity<UserBody> change(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AccessChange request) {
        answers.require(ifMatch, user(id));
        if (Given.require("disabled", request.disabled())) {
            accounts.disable(new UserId(id));
        } else {
            accounts.enable(new UserId(id));
        }
        return answers.ok(user(id));
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "Replace somebody's password by a random one, told once")
    ResponseEntity<PasswordBody> resetPassword(@PathVariable UUID id) {
        user(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PasswordBody(accounts.resetPassword(new UserId(id))));
    }

    private UserBody user(UUID id) {
        return accounts.all().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .map(UserBody::of)
                .orElseThrow(ApiFailure::notFound);
    }
}
