package org.variorum.annotations;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// A word of a group's vocabulary. Other tags are named by id: they are read together, as a
/// [Vocabulary].
@Entity
@Table(name = "tag")
@Audited
class Tag extends Identified {

    private UUID groupId;
    private String name;
    private String nameKey;
    private String colour;
    private @Nullable UUID parentId;
    private UUID createdBy;
    private Instant createdAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    Tag(GroupId group, String name, String colour, @Nullable UUID parent, UserId by, Instant now) {
        super(UUID.randomUUID());
        this.groupId = group.value();
        this.name = name;
        this.nameKey = keyOf(name);
        this.colour = colour;
        this.parentId = parent;
        this.createdBy = by.value();
        this.createdAt = now;
    }

    /// The form in which names are compared: neither case nor the way an accent is encoded makes
    /// two tags of one word.
    static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    TagId id() {
        return new TagId(key());
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    String colour() {
        return colour;
    }

    @Nullable UUID parent() {
        return parentId;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void change(String newName, String newColour, @Nullable UUID newParent) {
        name = newName;
        nameKey = keyOf(newName);
        colour = newColour;
        parentId = newParent;
    }

    void moveUnder(@Nullable UUID newParent) {
        parentId = newParent;
    }

    void withdraw(UserId by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by.value();
    }

    void mergeInto(Tag other, UserId by, Instant now) {
        withdraw(by, now);
        mergedInto = other.key();
    }

    /// Back into the vocabulary; what was merged into another tag stays there.
    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
        mergedInto = null;
    }
}
