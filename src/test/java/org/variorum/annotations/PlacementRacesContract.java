package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.variorum.Refusal;

/// Publishing, annotating and deciding at the same moment, on real threads.
abstract class PlacementRacesContract extends Revisions {

    @RepeatedTest(5)
    void placeEveryAnnotationThatIsMadeWhileAVersionIsPublished() throws Exception {
        var work = new ArrayList<Callable<Object>>();
        work.add(() -> revised(SECOND));
        for (var words : List.of(STAYS, MOVES, "covered in", "the fishmongers", "of the time")) {
            work.add(() -> marked(arun, words));
        }
        var done = atOnce(work);
        var second = versions.current(essay);
        assertThat(second.number()).isEqualTo(2);
        for (var result : done.subList(1, done.size())) {
            var said = (AnnotationView) result;
            assertThat(now(said)).returns(second.id(), Whereabouts::version);
            assertThat(now(said).state()).isNotEqualTo(PlacementState.AS_MADE);
        }
        assertThat(cast.as(arun, () -> placements.report(second.id())).annotations().total())
                .isEqualTo(5);
    }

    @RepeatedTest(3)
    void letOneDecisionWinAndTellTheOthers() throws Exception {
        var passage = marked(arun, REWRITTEN).passage().id();
        var second = revised(SECOND);
        var work = new ArrayList<Callable<Object>>();
        for (var person : List.of(mika, editor, owner)) {
            work.add(
                    () -> {
                        try {
                            cast.as(person, () -> placements.accept(passage, second.id(), 0));
                            return "accepted";
                        } catch (Refusal refusal) {
                            return refusal.code();
                        }
                    });
        }
        assertThat(atOnce(work))
                .containsExactlyInAnyOrder(
                        "accepted", "placement-decided-by", "placement-decided-by");
        assertThat(cast.as(mika, () -> placements.history(passage))).hasSize(3);
    }

    @RepeatedTest(3)
    void neverDecideOnAVersionThatIsNoLongerCurrent() throws Exception {
        var said = marked(arun, REWRITTEN);
        var passage = said.passage().id();
        var second = revised(SECOND);
        var done =
                atOnce(
                        List.of(
                                () -> revised(SECOND + "\nMore."),
                                () -> {
                                    try {
                                        cast.as(
                                                mika,
                                                () -> placements.accept(passage, second.id(), 0));
                                        return "accepted";
                                    } catch (Refusal refusal) {
                                        return refusal.code();
                                    }
                                }));
        if (done.getLast().equals("accepted")) {
            assertThat(now(said)).returns(PlacementState.CHANGED, Whereabouts::state);
        } else {
            assertThat(done.getLast()).isEqualTo("newer-version");
            assertThat(now(said)).returns(PlacementState.WAITING, Whereabouts::state);
        }
        assertThat(now(said)).returns(3, Whereabouts::number);
    }

    /// Begun together; fails if any of them does.
    private static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var begun = new ArrayList<Future<Object>>();
            for (var each : work) {
                begun.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return each.call();
                                }));
            }
            var results = new ArrayList<Object>();
            for (var each : begun) {
                results.add(each.get());
            }
            return results;
        }
    }
}
