package org.variorum.groups;

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

/// A person's place in a group. Leaving ends it; coming back begins it again, so that the past
/// stays told.
@Entity
@Table(name = "membership")
@Audited
class Membership extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private ReadingGroup group;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant since;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(ReadingGroup group, UserId person, Role role, Instant since) {
        super(UUID.randomUUID());
        this.group = group;
        this.personId = person.value();
        this.role = role;
        this.since = since;
    }

    ReadingGroup group() {
        return group;
    }

    UserId person() {
        return new UserId(personId);
    }

    Role role() {
        return role;
    }

    Instant since() {
        return since;
    }

    boolean isCurrent() {
        return endedAt == null;
    }

    void changeRole(Role newRole) {
        role = newRole;
    }

    void end(Instant now) {
        endedAt = now;
    }

    void begin(Role newRole, Instant now) {
        role = newRole;
        since = now;
        endedAt = null;
    }
}
