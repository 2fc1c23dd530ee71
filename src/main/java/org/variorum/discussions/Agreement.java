package org.variorum.discussions;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.variorum.Identified;
import org.variorum.accounts.UserId;

/// One person's *agree* on a post. Taking it back deletes the row; that it was there stays in its
/// history.
@Entity
@Table(name = "agreement")
@Audited
class Agreement extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    private UUID personId;
    private Instant agreedAt;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(Post post, UserId person, Instant now) {
        super(UUID.randomUUID());
        this.post = post;
        this.personId = person.value();
        this.agreedAt = now;
    }
}
