package org.variorum.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The text of a version and the bytes it was read from. Queries select one or the other; the
/// entity itself is only ever written.
@Entity
@Table(name = "version_text")
@Immutable
class StoredText {

    @Id private UUID versionId;

    /// A large object in H2 and a plain column in PostgreSQL; the driver reads and writes both as
    /// what they are here. The definition is for Hibernate's validation only.
    @Column(columnDefinition = "character large object")
    private String text;

    @Column(columnDefinition = "binary large object")
    private byte[] original;

    @SuppressWarnings("NullAway.Init")
    protected StoredText() {}

    StoredText(UUID versionId, String text, byte[] original) {
        this.versionId = versionId;
        this.text = text;
        this.original = original;
    }
}
