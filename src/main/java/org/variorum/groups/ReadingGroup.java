package org.variorum.groups;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.variorum.Identified;

@Entity
@Table(name = "reading_group")
@Audited
class ReadingGroup extends Identified {

    private String slug;
    private String name;
    private String description;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ReadingGroup() {}

    ReadingGroup(String slug, String name, String description, Instant createdAt) {
        super(UUID.randomUUID());
        this.slug = slug;
        this.name = name;
        this.description = description;
        this.createdAt = createdAt;
    }

    GroupId id() {
        return new GroupId(key());
    }

    String name() {
        return name;
    }

    void describe(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    GroupView toView(Role myRole, long members) {
        return new GroupView(id(), slug, name, description, myRole, members, lock());
    }
}
