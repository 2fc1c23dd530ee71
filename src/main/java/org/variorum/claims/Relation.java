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

/// What one claim does to another claim of the same group.
@Entity
@Table(name = "claim_relation")
@Audited
class Relation extends Identified {

    private UUID groupId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_claim_id")
    private Claim from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_claim_id")
    private Claim to;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private UUID author;
    private Instant createdAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected Relation() {}

    Relation(Claim from, Claim to, RelationKind kind, UserId author, Instant now) {
        super(UUID.randomUUID());
        this.groupId = from.group().value();
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.author = author.value();
        this.createdAt = now;
    }

    RelationId id() {
        return new RelationId(key());
    }

    Claim from() {
        return from;
    }

    Claim to() {
        return to;
    }

    RelationKind kind() {
        return kind;
    }

    UserId author() {
        return new UserId(author);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(UserId person, Instant now) {
        withdrawnAt = now;
        withdrawnBy = person.value();
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }
}
