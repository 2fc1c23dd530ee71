package org.variorum.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token as its person sees it in a list, without its secret.
///
/// @param expiresAt from when on it opens nothing, or null for never
/// @param lastUsedAt exact to a minute; null if it was never used
/// @param revokedAt when its person revoked it, or null
public record TokenView(
        TokenId id,
        String name,
        TokenScope scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
