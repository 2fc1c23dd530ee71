package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.variorum.history.Edited;

/// Several people at the same moment, on real threads.
abstract class RacesContract extends ReadingRoom {

    private static final int PEOPLE = 4;

    @RepeatedTest(5)
    void makeOnePassageOfOneSelection() throws Exception {
        var selection = select("or not to be");
        var made = atOnce(_ -> cast.as(mika, () -> passages.at(selection)));
        assertThat(made).containsOnly(made.getFirst());
    }

    @RepeatedTest(5)
    void annotateTheSameWordsAllAtOnce() throws Exception {
        var said = atOnce(n -> annotated(n % 2 == 0 ? mika : arun, "slings", "Note " + n));
        assertThat(said)
                .extracting(AnnotationView::passage)
                .containsOnly(said.getFirst().passage());
        assertThat(cast.as(mika, () -> annotations.ofPassage(said.getFirst().passage().id())))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @RepeatedTest(5)
    void letOneEditorWinAndTellTheOthers() throws Exception {
        var seen = annotated(mika, "To be", "First");
        List<Edited<AnnotationView>> results =
                atOnce(
                        n ->
                                cast.as(
                                        mika,
                                        () -> annotations.edit(editing(seen, "By " + n, SHARED))));
        var now = cast.as(mika, () -> annotations.get(seen.id()));
        assertThat(results)
                .containsOnly(new Edited.Saved<>(now), new Edited.Conflict<>(now))
                .containsOnlyOnce(new Edited.Saved<>(now));
        assertThat(now.lock()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void makeOneTagOfOneName() throws Exception {
        var made = atOnce(n -> tag(n % 2 == 0 ? "fear" : "FEAR"));
        assertThat(made).extracting(TagView::id).containsOnly(made.getFirst().id());
        assertThat(cast.as(mika, () -> tags.vocabulary(group))).hasSize(1);
    }

    @RepeatedTest(5)
    void tieNoKnotIntoTheVocabulary() throws Exception {
        var tree = IntStream.range(0, PEOPLE).mapToObj(n -> tag("tag " + n)).toList();
        atOnce(
                n -> {
                    var next = tree.get((n + 1) % PEOPLE);
                    try {
                        cast.as(
                                editor,
                                () ->
                                        tags.change(
                                                tree.get(n).id(),
                                                tree.get(n).name(),
                                                "#000000",
                                                next.id(),
                                                0));
                        return "moved";
                    } catch (org.variorum.Refusal refusal) {
                        return refusal.code();
                    }
                });
        assertThat(cast.as(mika, () -> tags.vocabulary(group)))
                .extracting(use -> use.tag().parent())
                .containsOnlyOnce((TagId) null);
    }

    @RepeatedTest(5)
    void mergeAndTagAtOnceWithoutLosingAUse() throws Exception {
        var costs = tag("costs");
        var cost = tag("cost");
        var said = annotated(mika, "To be", "", costs);
        atOnce(
                n -> {
                    if (n == 0) {
                        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));
                    } else {
                        cast.as(
                                mika,
                                () -> annotations.edit(editing(said, "Note " + n, SHARED, costs)));
                    }
                    return n;
                });
        assertThat(cast.as(mika, () -> annotations.get(said.id())).tags())
                .extracting(TagView::name)
                .containsExactly("cost");
    }

    @RepeatedTest(5)
    void tagWhatIsBeingMergedAsTheOneItBecomes() throws Exception {
        var costs = tag("costs");
        var cost = tag("cost");
        var said =
                atOnce(
                        n -> {
                            if (n == 0) {
                                cast.as(editor, () -> tags.merge(costs.id(), cost.id()));
                            }
                            return annotated(mika, "slings", "Note " + n, costs);
                        });
        assertThat(cast.as(mika, () -> annotations.ofPassage(said.getFirst().passage().id())))
                .hasSize(PEOPLE)
                .allSatisfy(
                        one ->
                                assertThat(one.tags())
                                        .extracting(TagView::name)
                                        .containsExactly("cost"));
    }

    private interface Turn<T> {
        T of(int person) throws Exception;
    }

    /// The same work by several threads, begun together; fails if any of them does.
    private static <T> List<T> atOnce(Turn<T> work) throws Exception {
        var barrier = new CyclicBarrier(PEOPLE);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var tasks =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(
                                    n ->
                                            (Callable<T>)
                                                    () -> {
                                                        barrier.await();
                                                        return work.of(n);
                                                    })
                            .toList();
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
