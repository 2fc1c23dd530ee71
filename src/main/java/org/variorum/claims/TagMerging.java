package org.variorum.claims;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.annotations.TagsMerged;

/// Moves the claims of a tag to the tag it was merged into, in the transaction of the merge.
@Component
class TagMerging {

    private final ClaimRepository claims;
    private final EntityManager entities;

    TagMerging(ClaimRepository claims, EntityManager entities) {
        this.claims = claims;
        this.entities = entities;
    }

    /// Withdrawn claims too, so that they come back with a tag that exists. Each claim gets a new
    /// lock: whoever is editing it has the old tag on screen.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TagsMerged merged) {
        for (var claim : claims.bearing(merged.from().value())) {
            claim.retag(merged.from(), merged.into());
            entities.lock(claim, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }
}
