package org.variorum.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The command to make a token.
///
/// @param name what it is for, one line of 1 to 80 characters
/// @param expiresAt in the future, or null for never
public record NewToken(String name, TokenScope scope, @Nullable Instant expiresAt) {}
