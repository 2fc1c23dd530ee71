package org.variorum.discussions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.history.Change;
import org.variorum.history.Timelines;

/// Agreeing with posts, and taking it back.
@Component
@Transactional
class Agreeing {

    private final PostRepository posts;
    private final AgreementRepository agreements;
    private final Timelines timelines;
    private final Acting acting;
    private final Clock clock;

    Agreeing(
            PostRepository posts,
            AgreementRepository agreements,
            Timelines timelines,
            Acting acting,
            Clock clock) {
        this.posts = posts;
        this.agreements = agreements;
        this.timelines = timelines;
        this.acting = acting;
        this.clock = clock;
    }

    /// The post is held meanwhile, so that a double click agrees once.
    void agree(PostId id) {
        var post = posts.held(id.value()).orElseThrow();
        var me = acting.required();
        if (post.author().equals(me)) {
            throw Refusal.of("agree-own");
        }
        if (post.isWithdrawn()) {
            throw Refusal.of("post-withdrawn");
        }
        if (agreements.find(post.key(), me.value()).isEmpty()) {
            agreements.save(
                    new Agreement(post, me, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            record(post, Change.Verb.AGREED);
        }
    }

    void disagree(PostId id) {
        var post = posts.held(id.value()).orElseThrow();
        agreements
                .find(post.key(), acting.required().value())
                .ifPresent(
                        agreement -> {
                            agreements.delete(agreement);
                            record(post, Change.Verb.DISAGREED);
                        });
    }

    private void record(Post post, Change.Verb verb) {
        var discussion = post.discussion();
        timelines.record(
                Change.shared(
                        discussion.group().value(),
                        discussion.document(),
                        Change.Kind.POST,
                        post.key(),
                        verb,
                        post.content().body()));
    }
}
