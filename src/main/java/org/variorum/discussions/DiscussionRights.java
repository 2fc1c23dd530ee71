package org.variorum.discussions;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.accounts.Acting;
import org.variorum.annotations.PassageRights;
import org.variorum.claims.ClaimRights;
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

    /// Whether the discussion may be read: by whom its subject may.
    public boolean reads(DiscussionId discussion) {
        return allows(discussions.standing(discussion.value()), this::reads);
    }

    /// Whether the post may be read, if only as a tombstone.
    public boolean readsPost(PostId post) {
        return allows(posts.standing(post.value()), this::reads);
    }

    /// Whether the post's past may be read: of a withdrawn post only by its author and editors.
    public boolean readsPast(PostId post) {
        return allows(
                posts.standing(post.value()),
                found ->
                        reads(found)
                                && (found.withdrawnAt() == null
                                        || acting.is(found.ownerId())
                                        || memberships.edits(found.groupId())));
    }

    /// Whether the person acting may say that they agree with the post.
    public boolean agrees(PostId post) {
        return allows(posts.standing(post.value()), this::writes);
    }

    /// Whether the post is the acting person's own, and they still write in the group.
    public boolean changes(PostId post) {
        return allows(
                posts.standing(post.value()), found -> acting.is(found.ownerId()) && writes(found));
    }

    /// Whether the discussion may be resolved and reopened: by who opened it, if they still write
    /// in the group, and by editors.
    public boolean settles(DiscussionId discussion) {
        return allows(
                discussions.standing(discussion.value()),
                found ->
                        writes(found)
                                && (acting.is(found.ownerId())
                                        || memberships.edits(found.groupId())));
    }

    private static boolean allows(Optional<Standing> found, Predicate<Standing> rule) {
        return found.filter(rule).isPresent();
    }

    private boolean reads(Standing found) {
        return readsAbout(found.subject());
    }

    private boolean writes(Standing found) {
        return writesAbout(found.subject());
    }
}
