package org.variorum.discussions;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.variorum.Identified;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimView;
import org.variorum.groups.GroupId;

/// The one discussion about a claim or a passage. Either `claimId` is set, or `passageId` with the
/// place where that passage was made.
@Entity
@Table(name = "discussion")
@Audited
class Discussion extends Identified {

    private UUID groupId;
    private @Nullable UUID claimId;
    private @Nullable UUID passageId;
    private @Nullable UUID documentId;
    private @Nullable UUID versionId;
    private @Nullable Integer startOffset;
    private @Nullable Integer endOffset;
    private UUID openedBy;
    private Instant openedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable UUID resolvedBy;
    private @Nullable String resolution;

    @SuppressWarnings("NullAway.Init")
    protected Discussion() {}

    @SuppressWarnings("NullAway.Init")
    private Discussion(GroupId group, UserId opener, Instant now) {
        super(UUID.randomUUID());
        groupId = group.value();
        openedBy = opener.value();
        openedAt = now;
    }

    static Discussion about(ClaimView claim, UserId opener, Instant now) {
        var discussion = new Discussion(claim.group(), opener, now);
        discussion.claimId = claim.id().value();
        return discussion;
    }

    static Discussion about(PassageView passage, UserId opener, Instant now) {
        var discussion = new Discussion(passage.group(), opener, now);
        discussion.passageId = passage.id().value();
        discussion.documentId = passage.document().value();
        discussion.versionId = passage.version().value();
        discussion.startOffset = passage.span().start();
        discussion.endOffset = passage.span().end();
        return discussion;
    }

    DiscussionId id() {
        return new DiscussionId(key());
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    @Nullable UUID document() {
        return documentId;
    }

    Subject subject() {
        return claimId == null
                ? new Subject.OfPassage(new PassageId(requireNonNull(passageId)))
                : new Subject.OfClaim(new ClaimId(claimId));
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    /// @throws Refusal `already-resolved`
    void resolve(UserId person, String reason, Instant now) {
        if (isResolved()) {
            throw Refusal.of("already-resolved");
        }
        resolvedBy = person.value();
        resolution = reason;
        resolvedAt = now;
    }

    /// @throws Refusal `not-resolved`
    void reopen() {
        if (!isResolved()) {
            throw Refusal.of("not-resolved");
        }
        resolvedBy = null;
        resolution = null;
        resolvedAt = null;
    }

    DiscussionView toView(List<PostView> posts, Map<Stance, Long> counts) {
        return new DiscussionView(
                id(),
                group(),
                subject(),
                new UserId(openedBy),
                openedAt,
                isResolved(),
                resolvedBy == null ? null : new UserId(resolvedBy),
                resolvedAt,
                resolution,
                posts,
                counts);
    }

    /// Only for a discussion about a passage.
    PassageId passage() {
        return new PassageId(requireNonNull(passageId));
    }

    /// Only for a discussion about a passage, with where that is.
    DiscussionMark toMark(Span span) {
        return new DiscussionMark(id(), passage(), span, isResolved(), new UserId(openedBy));
    }
}
