package org.variorum.annotations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.variorum.Identified;

/// That an annotation bears a tag.
@Entity
@Table(name = "annotation_tag")
@Audited
class AnnotationTag extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "annotation_id")
    private Annotation annotation;

    private UUID tagId;

    @SuppressWarnings("NullAway.Init")
    protected AnnotationTag() {}

    AnnotationTag(Annotation annotation, UUID tag) {
        super(UUID.randomUUID());
        this.annotation = annotation;
        this.tagId = tag;
    }

    UUID tag() {
        return tagId;
    }
}
