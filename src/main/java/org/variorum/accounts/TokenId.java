package org.variorum.accounts;

import java.util.UUID;

/// Names a token; it says nothing of its secret.
public record TokenId(UUID value) {}
