package org.variorum.discussions;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.variorum.Identified;
import org.variorum.annotations.PassageId;

/// A passage that a post cites, at its place among that post's citations.
@Entity
@Table(name = "post_citation")
@Audited
class Citation extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    private UUID passageId;
    private int place;

    @SuppressWarnings("NullAway.Init")
    protected Citation() {}

    Citation(Post post, PassageId passage, int place) {
        super(UUID.randomUUID());
        this.post = post;
        this.passageId = passage.value();
        this.place = place;
    }

    PassageId passage() {
        return new PassageId(passageId);
    }

    int place() {
        return place;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }
}
