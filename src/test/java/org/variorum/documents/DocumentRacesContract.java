package org.variorum.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.history.Edited;
import org.variorum.testing.Cast;

/// Several people at the same moment, on real threads.
abstract class DocumentRacesContract {

    private static final int PEOPLE = 4;

    @Autowired Documents documents;
    @Autowired Cast cast;

    @RepeatedTest(5)
    void letsOneDescriptionWinAndTellsTheOthers() throws Exception {
        var owner = cast.person("owner");
        var group = cast.groupOf(owner);
        var made =
                cast.as(
                        owner,
                        () ->
                                documents.add(
                                        group, Details.titled("One"), Uploads.of("a.txt", "one")));
        var barrier = new CyclicBarrier(PEOPLE);
        List<Callable<Edited<DocumentView>>> works =
                IntStream.range(0, PEOPLE)
                        .<Callable<Edited<DocumentView>>>mapToObj(
                                n ->
                                        () -> {
                                            barrier.await();
                                            return cast.as(
                                                    owner,
                                                    () ->
                                                            documents.describe(
                                                                    made.id(),
                                                                    Details.titled("By " + n),
                                                                    made.lock()));
                                        })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var now = new ArrayList<Edited<DocumentView>>();
            for (var result : threads.invokeAll(works)) {
                now.add(result.get());
            }
            var stands = cast.as(owner, () -> documents.get(made.id()));
            assertThat(now)
                    .containsOnly(new Edited.Saved<>(stands), new Edited.Conflict<>(stands))
                    .containsOnlyOnce(new Edited.Saved<>(stands));
        }
    }
}
