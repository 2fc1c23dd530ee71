package org.variorum.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagId;
import org.variorum.documents.DocumentId;

/// Which claims to list. What is null, blank or empty does not filter; what is given has to hold
/// together.
///
/// @param words each has to occur in the statement, in any order, case or accent
/// @param tags at least one of them on the claim
/// @param documents evidence in at least one of them
/// @param authors one of them made the claim
/// @param states one of them is the claim's state
public record ClaimFilter(
        @Nullable String words,
        Set<TagId> tags,
        Set<DocumentId> documents,
        Set<UserId> authors,
        Set<ClaimState> states) {

    /// Lets every claim through.
    public static final ClaimFilter ALL =
            new ClaimFilter(null, Set.of(), Set.of(), Set.of(), Set.of());
}
