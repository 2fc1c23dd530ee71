package org.variorum.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A block of a version.
@Entity
@Table(name = "version_block")
@IdClass(Place.class)
@Immutable
class StoredBlock {

    @Id private UUID versionId;
    @Id private int position;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private int startOffset;
    private int endOffset;
    private int level;
    private UUID paragraphId;

    @SuppressWarnings("NullAway.Init")
    protected StoredBlock() {}

    StoredBlock(UUID versionId, int position, Block block, UUID paragraphId) {
        this.versionId = versionId;
        this.position = position;
        this.kind = block.kind();
        this.startOffset = block.span().start();
        this.endOffset = block.span().end();
        this.level = block.level();
        this.paragraphId = paragraphId;
    }
}
