package org.variorum.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;

@Entity
@Table(name = "account")
class Account extends Identified {

    private String username;
    private String usernameKey;
    private String displayName;
    private String passwordHash;
    private boolean admin;
    private @Nullable Instant disabledAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(
            String username,
            String displayName,
            String passwordHash,
            boolean admin,
            Instant createdAt) {
        super(UUID.randomUUID());
        this.username = username;
        this.usernameKey = keyOf(username);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.admin = admin;
        this.createdAt = createdAt;
    }

    /// The form in which user names are compared: one person cannot pose as another by changing the
    /// case.
    static String keyOf(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    UserId id() {
        return new UserId(key());
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isAdmin() {
        return admin;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    void enable() {
        disabledAt = null;
    }

    void setPassword(String hash) {
        passwordHash = hash;
    }

    void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    Person toPerson() {
        return new Person(id(), username, displayName, admin, isDisabled(), createdAt);
    }
}
