package org.variorum;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/// What every stored thing has: an id from birth, equality by that id, and the lock that notices
/// two writers.
@MappedSuperclass
public abstract class Identified {

    @Id private UUID id;

    /// Null until it is first saved, so that Spring Data knows new from stored.
    @Version
    @Column(name = "lock_version")
    private @Nullable Long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Identified() {}

    protected Identified(UUID id) {
        this.id = id;
    }

    /// For what is written past JPA: with a lock it counts as stored.
    protected Identified(UUID id, long lock) {
        this.id = id;
        this.lockVersion = lock;
    }

    /// The key, assigned at birth.
    public UUID key() {
        return id;
    }

    /// The number of changes so far; what an editor has to name to change it again.
    public long lock() {
        return lockVersion == null ? 0 : lockVersion;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Identified that
                && Hibernate.getClass(this) == Hibernate.getClass(that)
                && Objects.equals(id, that.key());
    }

    @Override
    public final int hashCode() {
        return key().hashCode();
    }
}
