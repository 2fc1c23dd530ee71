package org.variorum.discussions;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageRights;
import org.variorum.claims.ClaimRights;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;

/// What the person acting may do with a discussion or a post. Of an unknown id: nothing.
///
/// The methods are public because `@PreAuthorize` finds no others.
@Component("discussionRights")
@Transactional(readOnly = true)
class DiscussionRights {

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final ClaimRights claims;
    private final PassageRights passages;
    private final Memberships memberships;
    private final Acting acting;

    DiscussionRights(
            DiscussionRepository discussions,
            PostRepository posts,
            ClaimRights claims,
            PassageRights passages,
            Memberships memberships,
            Acting acting) {
        this.discussions = discussions;
        this.posts = posts;
        this.claims = claims;
        this.passages = passages;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Whether what is said about this may be read.
    public boolean readsAbout(Subject subject) {
        return switch (subject) {
            case Subject.OfClaim(var claim) -> claims.reads(claim);
            case Subject.OfPassage(var passage) -> passages.reads(passage);
        };
    }

    /// Whether something may be said about this.
    public boolean writesAbout(Subject subject) {
        return switch (subject) {
            case Subject.OfClaim(var claim) -> claims.writes(claim);
            case Subject.OfPassage(var passage) -> passages.writes(passage);
        };
    }

    /// Whether the discussion may be read.
    public boolean reads(DiscussionId discussion) {
        return allows(discussions.standing(discussion.value()), this::readsGroup);
    }

    /// Whether the post may be read, if only as a tombstone.
    public boolean readsPost(PostId post) {
        return allows(posts.standing(post.value()), this::readsGroup);
    }

    /// Whether the post's past may be read: of a withdrawn post only by its author and editors.
    public boolean readsPast(PostId post) {
        return allows(
                posts.standing(post.value()),
                standing ->
                        readsGroup(standing)
                                && (standing.withdrawnAt() == null
                                        || isMine(standing)
                                        || memberships.edits(new GroupId(standing.group()))));
    }

    /// Whether the person acting may say that they agree with the post.
    public boolean agrees(PostId post) {
        return allows(posts.standing(post.value()), this::writesGroup);
    }

    /// Whether the post is the acting person's own, and they still write in the group.
    public boolean changes(PostId post) {
        return allows(
                posts.standing(post.value()),
                standing -> isMine(standing) && writesGroup(standing));
    }

    /// Whether the discussion may be resolved and reopened: by who opened it, if they still write
    /// in the group, and by editors.
    public boolean settles(DiscussionId discussion) {
        return allows(
                discussions.standing(discussion.value()),
                standing ->
                        memberships.edits(new GroupId(standing.group()))
                                || (isMine(standing) && writesGroup(standing)));
    }

    private static boolean allows(Optional<Standing> found, Predicate<Standing> rule) {
        return found.filter(rule).isPresent();
    }

    private boolean isMine(Standing standing) {
        return acting.is(new UserId(standing.owner()));
    }

    private boolean readsGroup(Standing standing) {
        return memberships.reads(new GroupId(standing.group()));
    }

    private boolean writesGroup(Standing standing) {
        return memberships.writes(new GroupId(standing.group()));
    }
}
