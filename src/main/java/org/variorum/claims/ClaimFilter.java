package org.variorum.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagId;
import org.variorum.documents.DocumentId;

/// Which claims to list; an empty set does not filter.
public record ClaimFilter(
        @Nullable String words,
        Set<TagId> tags,
        Set<DocumentId> documents,
        Set<UserId> authors,
        Set<ClaimState> states) {}
