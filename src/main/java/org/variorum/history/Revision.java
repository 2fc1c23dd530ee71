package org.variorum.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// One transaction that changed something: who, when, why. Envers hangs every changed row on it.
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionAuthor.class)
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_numbers")
    @SequenceGenerator(
            name = "revision_numbers",
            sequenceName = "revision_numbers",
            allocationSize = 20)
    @RevisionNumber
    private long id;

    @RevisionTimestamp
    @Column(name = "made_at")
    private Instant madeAt;

    /// Null where the program acted by itself.
    private @Nullable UUID actor;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    void madeBy(@Nullable UserId person) {
        actor = person == null ? null : person.value();
    }

    void because(String why) {
        reason = why;
    }

    long id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable UserId actor() {
        return actor == null ? null : new UserId(actor);
    }

    @Nullable String reason() {
        return reason;
    }
}
