package org.variorum.claims;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;
import org.variorum.groups.GroupId;

/// A statement of a group, with its tags. What it rests on points to it, not the other way round.
@Entity
@Table(name = "claim")
@Audited
class Claim extends Identified {

    private UUID groupId;
    private String statement;

    /// The statement as it is searched; derived, so its past is the statement's.
    @NotAudited
    @Column(columnDefinition = "varchar")
    private String statementKey;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private UUID author;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<ClaimTag> tags;

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(GroupId group, String statement, UserId author, Instant now) {
        super(UUID.randomUUID());
        this.groupId = group.value();
        this.statement = statement;
        this.statementKey = Words.key(statement);
        this.state = ClaimState.OPEN;
        this.author = author.value();
        this.createdAt = now;
        this.changedAt = now;
        this.tags = new HashSet<>();
    }

    ClaimId id() {
        return new ClaimId(key());
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    String statement() {
        return statement;
    }

    ClaimState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /// Who took it back; null while it stands.
    @Nullable UserId withdrawnBy() {
        return withdrawnBy == null ? null : new UserId(withdrawnBy);
    }

    /// Refuses to go on with a claim that was taken back.
    void requireStanding() {
        if (isWithdrawn()) {
            throw Refusal.of("claim-withdrawn");
        }
    }

    Standing standing() {
        return new Standing(groupId, author, withdrawnAt);
    }

    Set<TagId> tags() {
        return tags.stream().map(ClaimTag::tag).collect(Collectors.toUnmodifiableSet());
    }

    boolean says(String otherStatement, Set<TagId> otherTags) {
        return statement.equals(otherStatement) && tags().equals(otherTags);
    }

    void word(String newStatement, Set<TagId> newTags, Instant now) {
        statement = newStatement;
        statementKey = Words.key(newStatement);
        tagWith(newTags);
        changedAt = now;
    }

    /// Keeps the rows of tags that stay: the database's unique pair forbids a second one before the
    /// first is gone.
    void tagWith(Set<TagId> wanted) {
        tags.removeIf(tag -> !wanted.contains(tag.tag()));
        var present = tags();
        wanted.stream()
                .filter(tag -> !present.contains(tag))
                .forEach(tag -> tags.add(new ClaimTag(this, tag)));
    }

    /// Bears one tag in place of another, or loses it if it bears both. Not a change of the claim
    /// in the reader's eyes, so its time stays.
    void retag(TagId from, TagId into) {
        var wanted = new HashSet<>(tags());
        if (wanted.remove(from)) {
            wanted.add(into);
            tagWith(wanted);
        }
    }

    void settle(ClaimState newState, Instant now) {
        state = newState;
        changedAt = now;
    }

    void withdraw(UserId person, Instant now) {
        withdrawnAt = now;
        withdrawnBy = person.value();
        changedAt = now;
    }

    void restore(Instant now) {
        withdrawnAt = null;
        withdrawnBy = null;
        changedAt = now;
    }

    ClaimView toView(List<TagView> tagViews) {
        return new ClaimView(
                id(),
                group(),
                statement,
                state,
                new UserId(author),
                tagViews,
                createdAt,
                changedAt,
                isWithdrawn(),
                lock());
    }
}
