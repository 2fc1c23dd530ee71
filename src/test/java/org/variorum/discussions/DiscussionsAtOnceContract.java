package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.variorum.Refusal;
import org.variorum.accounts.UserId;
import org.variorum.history.Change;
import org.variorum.history.Edited;

/// Two people doing it at the same time.
abstract class DiscussionsAtOnceContract extends Seminar {

    @RepeatedTest(5)
    void putsPostsOfAllWhoOpenItAtOnceIntoTheSameDiscussion() throws Exception {
        for (var subject : List.of(aboutClaim, aboutPassage)) {
            var posts =
                    atOnce(
                            Stream.of(tove, mika, editor, owner)
                                    .<Callable<PostView>>map(
                                            person -> () -> posted(person, subject, "first!"))
                                    .toList());

            assertThat(posts)
                    .extracting(PostView::discussion)
                    .containsOnly(discussion(subject).id());
            assertThat(discussion(subject).posts()).containsExactlyInAnyOrderElementsOf(posts);
            assertThat(verbs(discussion(subject).id().value())).containsExactly(Change.Verb.MADE);
        }
    }

    @Test
    void countsADoubleClickOnce() throws Exception {
        var post = posted(tove, aboutClaim, "agreeable");

        atOnce(
                IntStream.range(0, 4)
                        .<Callable<Boolean>>mapToObj(
                                number ->
                                        () -> {
                                            cast.as(mika, () -> discussions.agree(post.id()));
                                            return true;
                                        })
                        .toList());

        assertThat(now(post).agreed()).containsExactly(mika);
        assertThat(verbs(post.id().value())).containsExactly(Change.Verb.MADE, Change.Verb.AGREED);
    }

    @Test
    void letsOneOfTwoEditsThrough() throws Exception {
        var post = posted(tove, aboutClaim, "before");

        var outcomes =
                atOnce(
                        Stream.of("here", "there")
                                .<Callable<Edited<PostView>>>map(
                                        body ->
                                                () ->
                                                        cast.as(
                                                                tove,
                                                                () ->
                                                                        discussions.edit(
                                                                                post.id(),
                                                                                Stance.FOR,
                                                                                body,
                                                                                List.of(),
                                                                                post.lock())))
                                .toList());

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new Edited.Saved<>(now(post)), new Edited.Conflict<>(now(post)));
    }

    @Test
    void resolvesOnce() throws Exception {
        var id = posted(tove, aboutClaim, "first").discussion();

        var outcomes =
                atOnce(
                        Stream.of(tove, editor, owner)
                                .<Callable<String>>map(person -> () -> resolving(person, id))
                                .toList());

        assertThat(outcomes)
                .containsExactlyInAnyOrder("resolved", "already-resolved", "already-resolved");
    }

    private String resolving(UserId person, DiscussionId id) {
        try {
            cast.as(person, () -> discussions.resolve(id, "It is said"));
            return "resolved";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /// Starts all of it in the same moment and gives what came of it.
    private static <T> List<T> atOnce(List<Callable<T>> works)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(works.size());
        try (var threads = Executors.newCachedThreadPool()) {
            var running =
                    works.stream()
                            .map(
                                    work ->
                                            threads.submit(
                                                    () -> {
                                                        barrier.await();
                                                        return work.call();
                                                    }))
                            .toList();
            var outcomes = new ArrayList<T>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
