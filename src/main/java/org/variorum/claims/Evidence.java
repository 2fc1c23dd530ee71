package org.variorum.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Whereabouts;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// A passage in one role for one claim. Repeats where the passage was made, which never changes;
/// where it is in later versions is asked of the module below.
@Entity
@Table(name = "evidence")
@Audited
class Evidence extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id")
    private Claim claim;

    private UUID passageId;
    private UUID groupId;
    private UUID documentId;
    private UUID versionId;
    private int startOffset;
    private int endOffset;

    @Enumerated(EnumType.STRING)
    private EvidenceRole role;

    private UUID author;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    Evidence(Claim claim, PassageView passage, EvidenceRole role, UserId author, Instant now) {
        super(UUID.randomUUID());
        this.claim = claim;
        this.passageId = passage.id().value();
        this.groupId = passage.group().value();
        this.documentId = passage.document().value();
        this.versionId = passage.version().value();
        this.startOffset = passage.span().start();
        this.endOffset = passage.span().end();
        this.role = role;
        this.author = author.value();
        this.createdAt = now;
        this.changedAt = now;
    }

    Claim claim() {
        return claim;
    }

    PassageId passage() {
        return new PassageId(passageId);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    EvidenceRole role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Standing standing() {
        return new Standing(groupId, author, withdrawnAt);
    }

    void changeRole(EvidenceRole newRole, Instant now) {
        role = newRole;
        changedAt = now;
    }

    void withdraw(UserId person, Instant now) {
        withdrawnAt = now;
        withdrawnBy = person.value();
        changedAt = now;
    }

    void restore(Instant now) {
        withdrawnAt = null;
        withdrawnBy = null;
        changedAt = now;
    }

    EvidenceView toView(PassageView passage, Whereabouts now, int paragraph) {
        return new EvidenceView(
                new EvidenceId(key()),
                claim.id(),
                passage,
                now,
                paragraph,
                role,
                new UserId(author),
                createdAt,
                isWithdrawn(),
                lock());
    }
}
