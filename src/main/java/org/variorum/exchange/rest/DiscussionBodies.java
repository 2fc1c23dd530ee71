package org.variorum.exchange.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
import org.variorum.exchange.rest.PassageBodies.PassageBody;

/// Shows discussions and posts.
@Component
class DiscussionBodies {

    private final PassageBodies passages;

    DiscussionBodies(PassageBodies passages) {
        this.passages = passages;
    }

    /// @param body Markdown; empty while the post is withdrawn
    /// @param agreed who agrees
    record PostBody(
            UUID id,
            UUID discussion,
            @Nullable UUID parent,
            int depth,
            UUID author,
            Stance stance,
            String body,
            List<PassageBody> citations,
            List<UUID> agreed,
            Instant createdAt,
            @Nullable Instant editedAt,
            boolean withdrawn) {}

    /// @param claim what it is about, or null if it is about a passage
    /// @param posts each before its replies
    record DiscussionBody(
            UUID id,
            @Nullable UUID claim,
            @Nullable UUID passage,
            UUID openedBy,
            Instant openedAt,
            boolean resolved,
            @Nullable UUID resolvedBy,
            @Nullable Instant resolvedAt,
            @Nullable String resolution,
            Map<Stance, Long> counts,
            List<PostBody> posts) {}

    DiscussionBody of(DiscussionView discussion) {
        var cited =
                passages.of(
                        discussion.posts().stream()
                                .flatMap(post -> post.citations().stream())
                                .toList());
        var by = discussion.resolvedBy();
        return new DiscussionBody(
                discussion.id().value(),
                discussion.subject() instanceof Subject.OfClaim(var claim) ? claim.value() : null,
                discussion.subject() instanceof Subject.OfPassage(var passage)
                        ? passage.value()
                        : null,
                discussion.openedBy().value(),
                discussion.openedAt(),
                discussion.resolved(),
                by == null ? null : by.value(),
                discussion.resolvedAt(),
                discussion.resolution(),
                new TreeMap<>(discussion.counts()),
                discussion.posts().stream().map(post -> body(post, cited)).toList());
    }

    PostBody of(PostView post) {
        return body(post, passages.of(post.citations()));
    }

    private static PostBody body(PostView post, Map<UUID, PassageBody> cited) {
        var parent = post.parent();
        return new PostBody(
                post.id().value(),
                post.discussion().value(),
                parent == null ? null : parent.value(),
                post.depth(),
                post.author().value(),
                post.stance(),
                post.body(),
                post.citations().stream()
                        .map(each -> Objects.requireNonNull(cited.get(each.id().value())))
                        .toList(),
                post.agreed().stream().map(UserId::value).toList(),
                post.createdAt(),
                post.editedAt(),
                post.withdrawn());
    }
}
