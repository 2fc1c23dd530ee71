package org.variorum.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;

@Entity
@Table(name = "setup_link")
class SetupLink extends Identified {

    private String secretHash;
    private Instant createdAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetupLink() {}

    SetupLink(String secretHash, Instant createdAt) {
        super(UUID.randomUUID());
        this.secretHash = secretHash;
        this.createdAt = createdAt;
    }

    void use(Instant now) {
        usedAt = now;
    }
}
