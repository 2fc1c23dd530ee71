package org.variorum.discussions;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Passages;
import org.variorum.claims.Claims;

/// Finds and opens the one discussion about a subject.
@Component
class Topics {

    private final DiscussionRepository discussions;
    private final Claims claims;
    private final Passages passages;

    Topics(DiscussionRepository discussions, Claims claims, Passages passages) {
        this.discussions = discussions;
        this.claims = claims;
        this.passages = passages;
    }

    Optional<Discussion> about(Subject subject) {
        return switch (subject) {
            case Subject.OfClaim(var claim) -> discussions.aboutClaim(claim.value());
            case Subject.OfPassage(var passage) -> discussions.aboutPassage(passage.value());
        };
    }

    /// The discussion, held until the transaction ends.
    Optional<Discussion> heldAbout(Subject subject) {
        return switch (subject) {
            case Subject.OfClaim(var claim) -> discussions.heldAboutClaim(claim.value());
            case Subject.OfPassage(var passage) -> discussions.heldAboutPassage(passage.value());
        };
    }

    /// Opens the discussion, at once in the database: where somebody was faster, the unique subject
    /// tells it here.
    Discussion open(Subject subject, UserId opener, Instant now) {
        return discussions.saveAndFlush(
                switch (subject) {
                    case Subject.OfClaim(var claim) ->
                            Discussion.about(claims.get(claim), opener, now);
                    case Subject.OfPassage(var passage) ->
                            Discussion.about(passages.get(passage), opener, now);
                });
    }

    /// @throws Refusal `claim-withdrawn`
    void requirePresent(Subject subject) {
        if (subject instanceof Subject.OfClaim(var claim) && claims.get(claim).withdrawn()) {
            throw Refusal.of("claim-withdrawn");
        }
    }

    /// The words that are discussed.
    String words(Subject subject) {
        return switch (subject) {
            case Subject.OfClaim(var claim) -> claims.get(claim).statement();
            case Subject.OfPassage(var passage) -> passages.get(passage).quote().exact();
        };
    }
}
