package org.variorum.annotations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Quote;
import org.variorum.anchoring.Span;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionContext;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;

/// A span of the version it was made on, with its quote and context. It never changes and is shared
/// by everything that rests on the same words; that a right was needed to make it says nothing
/// about who may read it, for it holds only words of the group's document.
@Entity
@Table(name = "passage")
@Immutable
class Passage extends Identified {

    private UUID groupId;
    private UUID documentId;
    private UUID versionId;
    private int startOffset;
    private int endOffset;

    @Column(columnDefinition = "varchar")
    private String quote;

    private String prefix;
    private String suffix;
    private UUID createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Passage() {}

    /// As [NewPassages] writes it.
    Passage(VersionContext version, Span span, Quote quote, UserId creator, Instant now) {
        super(UUID.randomUUID(), 0);
        this.groupId = version.group().value();
        this.documentId = version.document().value();
        this.versionId = version.version().value();
        this.startOffset = span.start();
        this.endOffset = span.end();
        this.quote = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
        this.createdBy = creator.value();
        this.createdAt = now;
    }

    /// What is written, by name.
    Map<String, Object> columns() {
        return Map.ofEntries(
                Map.entry("id", key()),
                Map.entry("group", groupId),
                Map.entry("document", documentId),
                Map.entry("version", versionId),
                Map.entry("start", startOffset),
                Map.entry("end", endOffset),
                Map.entry("quote", quote),
                Map.entry("prefix", prefix),
                Map.entry("suffix", suffix),
                Map.entry("by", createdBy),
                Map.entry("at", createdAt.atOffset(ZoneOffset.UTC)),
                Map.entry("lock", lock()));
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    String quote() {
        return quote;
    }

    PassageView toView() {
        return new PassageView(
                new PassageId(key()),
                group(),
                document(),
                new VersionId(versionId),
                new Span(startOffset, endOffset),
                new Quote(quote, prefix, suffix));
    }
}
