package org.variorum.discussions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;

/// A contribution to a discussion. Its parent is an id, so that reading a deep strand never loads
/// it post by post.
@Entity
@Table(name = "post")
@Audited
class Post extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "discussion_id")
    private Discussion discussion;

    private @Nullable UUID parentId;
    private int depth;
    private UUID author;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Column(columnDefinition = "varchar")
    private String body;

    @OneToMany(mappedBy = "post", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Citation> citations = new ArrayList<>();

    private Instant createdAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(
            Discussion discussion,
            @Nullable Post parent,
            UserId author,
            Content content,
            Instant now) {
        super(UUID.randomUUID());
        this.discussion = discussion;
        this.parentId = parent == null ? null : parent.key();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.author = author.value();
        this.stance = content.stance();
        this.body = content.body();
        this.createdAt = now;
        cite(content.citations());
    }

    PostId id() {
        return new PostId(key());
    }

    Discussion discussion() {
        return discussion;
    }

    UserId author() {
        return new UserId(author);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /// What its author wrote, also while it is withdrawn.
    Content content() {
        return new Content(
                stance,
                body,
                citations.stream()
                        .sorted(Comparator.comparingInt(Citation::place))
                        .map(Citation::passage)
                        .toList());
    }

    void edit(Content content, Instant now) {
        stance = content.stance();
        body = content.body();
        cite(content.citations());
        editedAt = now;
    }

    void withdraw(UserId person, Instant now) {
        withdrawnAt = now;
        withdrawnBy = person.value();
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }

    /// Keeps the rows of passages that are cited as before, so that only what changed is a
    /// revision.
    private void cite(List<PassageId> passages) {
        citations.removeIf(citation -> !passages.contains(citation.passage()));
        for (var place = 0; place < passages.size(); place++) {
            var passage = passages.get(place);
            var known =
                    citations.stream()
                            .filter(citation -> citation.passage().equals(passage))
                            .findAny();
            if (known.isPresent()) {
                known.get().moveTo(place);
            } else {
                citations.add(new Citation(this, passage, place));
            }
        }
    }

    /// @param cited its citations in their order; left out of the view while it is withdrawn
    PostView toView(List<PassageView> cited, List<UserId> agreed) {
        return new PostView(
                id(),
                discussion.id(),
                parentId == null ? null : new PostId(parentId),
                depth,
                author(),
                stance,
                isWithdrawn() ? "" : body,
                isWithdrawn() ? List.of() : cited,
                agreed,
                createdAt,
                editedAt,
                isWithdrawn(),
                lock());
    }
}
