package org.variorum.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.variorum.Identified;
import org.variorum.annotations.TagId;

/// A claim's bearing of a tag.
@Entity
@Table(name = "claim_tag")
@Audited
class ClaimTag extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id")
    private Claim claim;

    private UUID tagId;

    @SuppressWarnings("NullAway.Init")
    protected ClaimTag() {}

    ClaimTag(Claim claim, TagId tag) {
        super(UUID.randomUUID());
        this.claim = claim;
        this.tagId = tag.value();
    }

    TagId tag() {
        return new TagId(tagId);
    }
}
