package org.variorum.annotations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.variorum.Identified;
import org.variorum.anchoring.Span;

/// A place where a passage may be, as it was proposed with a placement.
@Entity
@Table(name = "placement_candidate")
@Immutable
class StoredCandidate extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "placement_id")
    private StoredPlacement placement;

    private int position;
    private int startOffset;
    private int endOffset;
    private double similarity;

    @SuppressWarnings("NullAway.Init")
    protected StoredCandidate() {}

    StoredCandidate(StoredPlacement placement, int position, Judged.Place place) {
        super(UUID.randomUUID());
        this.placement = placement;
        this.position = position;
        this.startOffset = place.span().start();
        this.endOffset = place.span().end();
        this.similarity = place.similarity();
    }

    Judged.Place toCandidate() {
        return new Judged.Place(new Span(startOffset, endOffset), similarity);
    }
}
