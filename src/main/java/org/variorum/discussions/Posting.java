package org.variorum.discussions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.Passages;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.Timelines;

/// What is done to posts, each in one transaction, by a person whose right to it was checked.
@Component
@Transactional
class Posting {

    private final Topics topics;
    private final PostRepository posts;
    private final DiscussionViews views;
    private final Passages passages;
    private final Histories histories;
    private final Timelines timelines;
    private final Acting acting;
    private final Clock clock;

    Posting(
            Topics topics,
            PostRepository posts,
            DiscussionViews views,
            Passages passages,
            Histories histories,
            Timelines timelines,
            Acting acting,
            Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.views = views;
        this.passages = passages;
        this.histories = histories;
        this.timelines = timelines;
        this.acting = acting;
        this.clock = clock;
    }

    PostView post(NewPost command) {
        var content = Content.checked(command.stance(), command.body(), command.citations());
        topics.requirePresent(command.subject());
        var known = topics.heldAbout(command.subject());
        var discussion =
                known.orElseGet(() -> topics.open(command.subject(), acting.required(), now()));
        if (discussion.isResolved()) {
            throw Refusal.of("discussion-resolved");
        }
        var parent = parent(command.parent(), discussion);
        requireInGroup(content.citations(), discussion.group());
        var post = posts.save(new Post(discussion, parent, acting.required(), content, now()));
        if (known.isEmpty()) {
            timelines.record(
                    Change.shared(
                            discussion.group().value(),
                            discussion.document(),
                            Change.Kind.DISCUSSION,
                            discussion.key(),
                            Change.Verb.MADE,
                            topics.words(command.subject())));
        }
        record(post, Change.Verb.MADE);
        return views.of(post);
    }

    Edited<PostView> edit(PostId id, Content content, long lock) {
        var post = held(id);
        if (post.isWithdrawn()) {
            throw Refusal.of("post-withdrawn");
        }
        if (post.lock() != lock) {
            return new Edited.Conflict<>(views.of(post));
        }
        if (!post.content().equals(content)) {
            requireInGroup(content.citations(), post.discussion().group());
            post.edit(content, now());
            record(post, Change.Verb.CHANGED);
        }
        return new Edited.Saved<>(views.of(post));
    }

    void withdraw(PostId id) {
        var post = held(id);
        if (!post.isWithdrawn()) {
            post.withdraw(acting.required(), now());
            record(post, Change.Verb.WITHDRAWN);
        }
    }

    void restore(PostId id) {
        var post = held(id);
        if (post.isWithdrawn()) {
            post.restore();
            record(post, Change.Verb.RESTORED);
        }
    }

    PostView restoreTo(PostId id, long revision) {
        var post = held(id);
        var past =
                histories
                        .at(Post.class, id.value(), revision)
                        .orElseThrow(() -> Refusal.of("no-such-revision"));
        var content = past.content();
        var sameWords = post.content().equals(content);
        if (post.isWithdrawn() || !sameWords) {
            post.restore();
            if (!sameWords) {
                post.edit(content, now());
            }
            record(post, Change.Verb.RESTORED);
        }
        return views.of(post);
    }

    private Post held(PostId id) {
        return posts.held(id.value()).orElseThrow();
    }

    /// A post of another discussion is refused like one that does not exist.
    private @Nullable Post parent(@Nullable PostId id, Discussion discussion) {
        return id == null
                ? null
                : posts.findById(id.value())
                        .filter(found -> found.discussion().equals(discussion))
                        .orElseThrow(() -> Refusal.field("parent", "parent-elsewhere"));
    }

    private void requireInGroup(List<PassageId> citations, GroupId group) {
        if (!citations.isEmpty()
                && passages.all(citations).stream()
                                .filter(passage -> passage.group().equals(group))
                                .count()
                        < citations.size()) {
            throw Refusal.field("citations", "citation-elsewhere");
        }
    }

    /// Tells of a post by its own words, but of a withdrawn one by those that it was about.
    private void record(Post post, Change.Verb verb) {
        var discussion = post.discussion();
        timelines.record(
                Change.shared(
                        discussion.group().value(),
                        discussion.document(),
                        Change.Kind.POST,
                        post.key(),
                        verb,
                        post.isWithdrawn()
                                ? topics.words(discussion.subject())
                                : post.content().body()));
    }

    /// As exact as both databases keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
