package org.variorum.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// What is said about a document; what is in it is told by its versions.
@Entity
@Table(name = "document")
@Audited
class Document extends Identified {

    private UUID groupId;
    private String title;
    private String author;
    private String source;
    private String dated;
    private Instant createdAt;
    private UUID createdBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init")
    Document(GroupId group, Details details, UserId creator, Instant now) {
        super(UUID.randomUUID());
        this.groupId = group.value();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.createdBy = creator.value();
        describe(details);
    }

    final void describe(Details details) {
        title = details.title();
        author = details.author();
        source = details.source();
        dated = details.dated();
    }

    void withdraw(UserId person, Instant now) {
        withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        withdrawnBy = person.value();
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }

    DocumentId id() {
        return new DocumentId(key());
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    String title() {
        return title;
    }

    Details details() {
        return new Details(title, author, source, dated);
    }

    UserId creator() {
        return new UserId(createdBy);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /// Who took it out of the library; null while it is there.
    @Nullable UserId withdrawnBy() {
        return withdrawnBy == null ? null : new UserId(withdrawnBy);
    }

    /// What of it a reader of its history sees.
    Map<String, @Nullable String> fields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", title);
        fields.put("author", author.isEmpty() ? null : author);
        fields.put("source", source.isEmpty() ? null : source);
        fields.put("dated", dated.isEmpty() ? null : dated);
        fields.put("withdrawn", withdrawnAt == null ? null : withdrawnAt.toString());
        return fields;
    }

    DocumentView toView(VersionId current, int versions) {
        return new DocumentView(
                id(),
                group(),
                title,
                author,
                source,
                dated,
                current,
                versions,
                createdAt,
                creator(),
                isWithdrawn(),
                lock());
    }
}
