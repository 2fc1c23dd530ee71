package org.variorum.annotations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;

/// What a person said of a passage. Tags belong to it: a change of tags alone is a revision of the
/// annotation.
@Entity
@Table(name = "annotation")
@Audited
class Annotation extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "passage_id")
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    private Passage passage;

    private UUID authorId;

    @Column(columnDefinition = "varchar")
    private String note;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @OneToMany(mappedBy = "annotation", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<AnnotationTag> tags = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Annotation() {}

    Annotation(
            AnnotationId id,
            Passage passage,
            UserId author,
            String note,
            Visibility visibility,
            Set<UUID> tagIds,
            Instant now) {
        super(id.value());
        this.passage = passage;
        this.authorId = author.value();
        this.note = note;
        this.visibility = visibility;
        this.createdAt = now;
        this.changedAt = now;
        bear(tagIds);
    }

    AnnotationId id() {
        return new AnnotationId(key());
    }

    Passage passage() {
        return passage;
    }

    UserId author() {
        return new UserId(authorId);
    }

    String note() {
        return note;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /// Who took it back; null while it stands.
    @Nullable UserId withdrawnBy() {
        return withdrawnBy == null ? null : new UserId(withdrawnBy);
    }

    Set<UUID> tagIds() {
        return tags.stream().map(AnnotationTag::tag).collect(Collectors.toUnmodifiableSet());
    }

    /// Makes it say this; answers whether anything is different now.
    boolean edit(String newNote, Visibility newVisibility, Set<UUID> newTags, Instant now) {
        if (note.equals(newNote) && visibility == newVisibility && tagIds().equals(newTags)) {
            return false;
        }
        note = newNote;
        visibility = newVisibility;
        bear(newTags);
        changedAt = now;
        return true;
    }

    /// Lies on other words from now on; answers whether they are others.
    boolean moveTo(Passage other, Instant now) {
        if (passage.equals(other)) {
            return false;
        }
        passage = other;
        changedAt = now;
        return true;
    }

    /// Bears one tag in another's place. Not the author's change, so its time stays.
    void retag(UUID from, UUID into) {
        var wanted = new HashSet<>(tagIds());
        wanted.remove(from);
        wanted.add(into);
        bear(wanted);
    }

    void withdraw(UserId by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by.value();
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }

    /// Touches only what differs: a row removed and made again in one flush would collide.
    private void bear(Set<UUID> wanted) {
        tags.removeIf(tag -> !wanted.contains(tag.tag()));
        var present = tagIds();
        wanted.stream()
                .filter(tag -> !present.contains(tag))
                .forEach(tag -> tags.add(new AnnotationTag(this, tag)));
    }

    AnnotationView toView(Vocabulary vocabulary) {
        return new AnnotationView(
                id(),
                passage.toView(),
                author(),
                note,
                visibility,
                vocabulary.views(tagIds()),
                createdAt,
                changedAt,
                isWithdrawn(),
                lock());
    }
}
