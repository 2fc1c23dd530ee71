package org.variorum.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceForAllTest {

    private final OnceForAll shared = new OnceForAll();

    @Test
    void worksOnceForManyWhoAskAtTheSameTime() throws Exception {
        var works = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader = 0; reader < 50; reader++) {
                answers.add(
                        threads.submit(
                                () ->
                                        shared.answer(
                                                "which",
                                                () -> {
                                                    works.incrementAndGet();
                                                    await(begun);
                                                    return "this";
                                                })));
            }
            begun.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("this");
            }
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void keepsQuestionsApart() {
        assertThat(shared.<Integer>answer("one", () -> 1)).isEqualTo(1);
        assertThat(shared.<Integer>answer("two", () -> 2)).isEqualTo(2);
    }

    /// What the first may not see is not refused to the next.
    @Test
    void leavesFailuresToWhoFailed() {
        assertThatThrownBy(
                        () ->
                                shared.answer(
                                        "which",
                                        () -> {
                                            throw new IllegalStateException("not mine");
                                        }))
                .hasMessage("not mine");
        assertThat(shared.<String>answer("which", () -> "mine")).isEqualTo("mine");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
