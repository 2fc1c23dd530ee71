package org.variorum.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A stretch inside a block of a version.
@Entity
@Table(name = "version_inline")
@IdClass(Place.class)
@Immutable
class StoredInline {

    @Id private UUID versionId;
    @Id private int position;

    @Enumerated(EnumType.STRING)
    private InlineKind kind;

    private int startOffset;
    private int endOffset;
    private @Nullable String href;

    @SuppressWarnings("NullAway.Init")
    protected StoredInline() {}

    StoredInline(UUID versionId, int position, Inline inline) {
        this.versionId = versionId;
        this.position = position;
        this.kind = inline.kind();
        this.startOffset = inline.span().start();
        this.endOffset = inline.span().end();
        this.href = inline.href();
    }
}
