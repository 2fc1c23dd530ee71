package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.UserId;
import org.variorum.exchange.api.ApiFailure;
import org.variorum.exchange.api.Callers;
import org.variorum.exchange.api.Scoped;

/// Oneself, and the names behind the ids of others.
@RestController
@Scoped(TokenScope.MANAGE)
@Tag(name = "People")
class PeopleApi {

    private final Accounts accounts;
    private final Answers answers;

    PeopleApi(Accounts accounts, Answers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    record PersonBody(UUID id, String username, String displayName) {

        static PersonBody of(Person person) {
            return new PersonBody(person.id().value(), person.username(), person.displayName());
        }
    }

    record NameChange(String displayName) {}

    record PasswordChange(String present, String wanted) {}

    @GetMapping("/api/me")
    @Operation(summary = "Who this token acts for")
    ResponseEntity<PersonBody> me() {
        return answers.ok(PersonBody.of(accounts.me()));
    }

    @PutMapping("/api/me")
    @Operation(summary = "Change how one's own name is shown")
    ResponseEntity<PersonBody> rename(
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NameChange request) {
        answers.require(ifMatch, PersonBody.of(accounts.me()));
        return answers.ok(
                PersonBody.of(
                        accounts.rename(Given.require("displayName", request.displayName()))));
    }

    /// With the password of the account, which is counted where it is wrong: a token alone must not
    /// be enough to take an account over, nor to try passwords.
    @PostMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change one's own password",
            description = "With HTTP Basic: user name and present password of the account.",
            security = @SecurityRequirement(name = "password"))
    void changePassword(@RequestBody PasswordChange request) {
        Callers.requirePassword();
        accounts.changePassword(
                Given.require("present", request.present()),
                Given.require("wanted", request.wanted()));
    }

    @GetMapping("/api/people/{id}")
    @Operation(summary = "Whose name is behind an id")
    ResponseEntity<PersonBody> person(@PathVariable UUID id) {
        return accounts.named(List.of(new UserId(id))).values().stream()
                .findFirst()
                .map(person -> answers.ok(PersonBody.of(person)))
                .orElseThrow(ApiFailure::notFound);
    }
}
