package org.variorum.ui.claims;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.variorum.Plumbing;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Tags;
import org.variorum.claims.Claims;
import org.variorum.claims.Evidences;
import org.variorum.claims.Relations;
import org.variorum.review.Decisions;
import org.variorum.ui.discussions.ConversationServices;

/// What the claim panel and its dialogs ask, handed over as one.
@Component
@Plumbing(because = "only hands over services, each of which checks for itself")
public record ClaimServices(
        Claims claims,
        Evidences evidences,
        Relations relations,
        Decisions decisions,
        Tags tags,
        ConversationServices conversation,
        TransactionOperations transactions) {

    /// The person acting.
    UserId me() {
        return conversation.acting().required();
    }

    /// Does all of it or, if any of it is refused, nothing.
    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
