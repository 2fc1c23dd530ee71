package org.variorum.exchange.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.variorum.accounts.NewToken;
import org.variorum.accounts.TokenId;
import org.variorum.accounts.TokenScope;
import org.variorum.accounts.TokenView;
import org.variorum.accounts.Tokens;
import org.variorum.exchange.api.Callers;
import org.variorum.exchange.api.Pages;
import org.variorum.exchange.api.Scoped;
import org.variorum.exchange.api.Seen;

/// One's own tokens. They never change but by being revoked, which needs no `If-Match`: who ends a
/// stolen token must not have to look at it first.
@RestController
@RequestMapping("/api/tokens")
@Scoped(TokenScope.MANAGE)
@Tag(name = "Tokens")
class TokensApi {

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /// What to make.
    ///
    /// @param expiresAt null for never
    record TokenRequest(String name, TokenScope scope, @Nullable Instant expiresAt) {}

    /// A token without its secret.
    record TokenBody(
            UUID id,
            String name,
            TokenScope scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        static TokenBody of(TokenView token) {
            return new TokenBody(
                    token.id().value(),
                    token.name(),
                    token.scope(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /// A token just made.
    ///
    /// @param token the secret, told this once
    record NewTokenBody(
            UUID id,
            String name,
            TokenScope scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            String token) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token",
            description =
                    "With HTTP Basic: user name and password of the account. The answer holds the secret, once; an Idempotency-Key is not heeded, since that would mean to keep it.",
            security = @SecurityRequirement(name = "password"))
    ResponseEntity<NewTokenBody> make(@RequestBody TokenRequest request) {
        Callers.requirePassword();
        Given.require("name", request.name());
        Given.require("scope", request.scope());
        var made = tokens.make(new NewToken(request.name(), request.scope(), request.expiresAt()));
        var token = made.token();
        return ResponseEntity.created(URI.create("/api/tokens/" + token.id().value()))
                .cacheControl(CacheControl.noStore())
                .body(
                        new NewTokenBody(
                                token.id().value(),
                                token.name(),
                                token.scope(),
                                token.createdAt(),
                                token.expiresAt(),
                                made.secret()));
    }

    @GetMapping
    @Operation(summary = "List one's own tokens, the oldest first")
    ResponseEntity<List<TokenBody>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Pages.of(
                tokens.mine().stream().map(TokenBody::of).toList(),
                token -> Given.key(token.createdAt(), token.id()),
                cursor,
                limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at a token")
    TokenBody get(@PathVariable UUID id) {
        return TokenBody.of(Seen.orNotFound(() -> tokens.get(new TokenId(id))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token; again does nothing")
    void revoke(@PathVariable UUID id) {
        Seen.orNotFound(() -> tokens.get(new TokenId(id)));
        tokens.revoke(new TokenId(id));
    }
}
