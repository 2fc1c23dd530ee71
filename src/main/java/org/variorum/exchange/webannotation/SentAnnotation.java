package org.variorum.exchange.webannotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// What another program sent, whole and as it came. If it is placed, the annotation of the same id
/// in the module `annotations` says who sees it and what it says now; otherwise this is all there
/// is of it.
@Entity
@Table(name = "sent_annotation")
@Audited
class SentAnnotation extends Identified {

    private UUID groupId;
    private UUID documentId;
    private UUID authorId;
    private String name;
    private boolean placed;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(columnDefinition = "varchar")
    private String content;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected SentAnnotation() {}

    /// @param name the last part of its address
    SentAnnotation(
            UUID id,
            GroupId group,
            DocumentId document,
            UserId author,
            String name,
            Content content,
            Instant now) {
        super(id);
        this.groupId = group.value();
        this.documentId = document.value();
        this.authorId = author.value();
        this.name = name;
        this.createdAt = now;
        this.visibility = content.visibility();
        this.placed = content.placed();
        this.content = content.json();
        this.changedAt = now;
    }

    /// @param json as it came, with what may not be lost of the state before
    record Content(String json, Visibility visibility, boolean placed) {}

    AnnotationId id() {
        return new AnnotationId(key());
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    UserId author() {
        return new UserId(authorId);
    }

    String name() {
        return name;
    }

    boolean isPlaced() {
        return placed;
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /// Whether it is no longer as it came.
    boolean hasChanged() {
        return changedAt.isAfter(createdAt);
    }

    void become(Content sent, Instant now) {
        content = sent.json();
        visibility = sent.visibility();
        placed = sent.placed();
        changedAt = now;
    }

    void withdraw(UserId by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by.value();
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }

    /// What of a past state a reader may see.
    Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("content", content);
        fields.put("visibility", visibility.name().toLowerCase(Locale.ROOT));
        fields.put("withdrawn", isWithdrawn() ? "true" : null);
        return fields;
    }
}
