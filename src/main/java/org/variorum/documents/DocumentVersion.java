package org.variorum.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;

/// A version of a document, once and for all. Its text, bytes and structure are in tables of their
/// own, so that lists do not load them.
@Entity
@Table(name = "document_version")
@Immutable
class DocumentVersion extends Identified {

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    private int number;
    private String filename;
    private String mediaType;
    private int length;
    private String sha256;
    private Instant createdAt;
    private UUID createdBy;

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    DocumentVersion(
            Document document,
            int number,
            Upload upload,
            String sha256,
            UserId publisher,
            Instant now) {
        super(UUID.randomUUID());
        this.document = document;
        this.number = number;
        this.filename = upload.filename();
        this.mediaType = upload.imported().mediaType();
        this.length = upload.imported().text().length();
        this.sha256 = sha256;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.createdBy = publisher.value();
    }

    VersionId id() {
        return new VersionId(key());
    }

    Document document() {
        return document;
    }

    int number() {
        return number;
    }

    /// Whether it was made from these bytes, given their digest.
    boolean isMadeOf(String digest) {
        return sha256.equals(digest);
    }

    VersionView toView(boolean current) {
        return new VersionView(
                id(),
                document.id(),
                document.group(),
                number,
                current,
                filename,
                mediaType,
                length,
                sha256,
                createdAt,
                new UserId(createdBy));
    }
}
