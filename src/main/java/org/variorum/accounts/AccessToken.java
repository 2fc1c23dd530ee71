package org.variorum.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;

@Entity
@Table(name = "access_token")
class AccessToken extends Identified {

    private UUID personId;
    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private String secretHash;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(
            UserId person,
            String name,
            TokenScope scope,
            String secretHash,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        super(UUID.randomUUID());
        this.personId = person.value();
        this.name = name;
        this.scope = scope;
        this.secretHash = secretHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    UserId person() {
        return new UserId(personId);
    }

    TokenScope scope() {
        return scope;
    }

    TokenId id() {
        return new TokenId(key());
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /// An end is exclusive: at that instant it opens nothing any more.
    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean wasUsedSince(Instant then) {
        return lastUsedAt != null && !lastUsedAt.isBefore(then);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    TokenView toView() {
        return new TokenView(id(), name, scope, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
