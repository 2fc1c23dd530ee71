package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.variorum.annotations.PlacementState.AS_MADE;
import static org.variorum.annotations.PlacementState.CHANGED;
import static org.variorum.annotations.PlacementState.EXACT;
import static org.variorum.annotations.PlacementState.MOVED;
import static org.variorum.annotations.PlacementState.ORPHANED;
import static org.variorum.annotations.PlacementState.WAITING;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.anchoring.Span;
import org.variorum.documents.Documents;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;

/// What publishing does to passages, and how it is told.
abstract class PlacementsContract extends Revisions {

    @Autowired Placing placing;
    @Autowired Documents documents;
    @Autowired FailingListener failing;
    @Autowired Crowds crowds;

    @Test
    void placesWhatStaysMovesAndIsEditedALittleAndAsksForTheRest() {
        var stays = marked(arun, "covered in the dry summer");
        var moves = marked(arun, MOVES);
        var edited = marked(arun, EDITED);
        var rewritten = marked(arun, REWRITTEN);
        var gone = marked(arun, GONE);
        var second = revised(SECOND);

        assertThat(now(stays)).returns(EXACT, Whereabouts::state);
        assertThat(wordsOf(now(stays))).isEqualTo("covered in the dry summer");
        assertThat(now(moves)).returns(MOVED, Whereabouts::state);
        assertThat(wordsOf(now(moves))).isEqualTo(MOVES);
        assertThat(now(edited))
                .returns(CHANGED, Whereabouts::state)
                .returns(EDITED.replace("market", "markets"), Whereabouts::words);
        assertThat(now(edited).similarity()).isBetween(0.9, 0.999);
        assertThat(now(rewritten))
                .isEqualTo(
                        new Whereabouts(
                                rewritten.passage().id(),
                                second.id(),
                                2,
                                WAITING,
                                null,
                                null,
                                0,
                                first.version(),
                                1,
                                rewritten.passage().span(),
                                null));
        assertThat(now(gone)).returns(ORPHANED, Whereabouts::state);
        assertThat(cast.as(viewer, () -> annotations.marks(second.id())))
                .extracting(AnnotationMark::id)
                .containsExactly(stays.id(), edited.id(), moves.id());
        assertThat(cast.as(viewer, () -> annotations.marks(first.version())))
                .as("the old version as it was")
                .hasSize(5);
        assertThat(cast.as(viewer, () -> annotations.marksOf(gone.passage().id()))).isEmpty();
    }

    /// Taken as before, and told as another wording; but nothing is unlike in it.
    @Test
    void findsNothingUnlikeInOtherCapitals() {
        var cased = marked(arun, STAYS);
        var back = marked(arun, END);
        var second =
                FIRST.replace(STAYS, STAYS.toUpperCase(Locale.ROOT))
                        .replace(END, END.replace("the council", "The Council"));
        var fate =
                cast.as(mika, () -> placements.preview(essay, 1, Lectern.upload(second)))
                        .fates()
                        .getFirst();
        assertThat(fate).returns(CHANGED, Fate::state).returns(1.0, Fate::similarity);
        revised(second);
        assertThat(now(cased))
                .returns(CHANGED, Whereabouts::state)
                .returns(1.0, Whereabouts::similarity)
                .returns(STAYS.toUpperCase(Locale.ROOT), Whereabouts::words);
        revised(second.replace("The Council", "The  council").replace("before The", "before the"));
        assertThat(now(back))
                .as("the first wording is back")
                .returns(EXACT, Whereabouts::state)
                .returns(1.0, Whereabouts::similarity);
    }

    @Test
    void foretellsWhatPublishingThenDoes() {
        marked(arun, "covered in the dry summer");
        marked(arun, MOVES);
        marked(arun, EDITED);
        marked(arun, REWRITTEN);
        marked(arun, GONE);
        var preview = cast.as(mika, () -> placements.preview(essay, 1, Lectern.upload(SECOND)));

        assertThat(preview.annotations()).isEqualTo(new Tally(1, 1, 1, 0, 1, 1, 0));
        assertThat(preview.passages()).isEqualTo(preview.annotations());
        assertThat(preview).returns(false, VersionPreview::identical);
        assertThat(preview).returns(false, VersionPreview::different);
        assertThat(preview.difference().edits()).isNotEmpty();
        assertThat(preview.fates())
                .extracting(Fate::state)
                .containsExactly(MOVED, EXACT, CHANGED, WAITING, ORPHANED);
        assertThat(cast.as(mika, () -> documents.versions(essay))).hasSize(1);

        var second = revised(SECOND);
        var report = cast.as(viewer, () -> placements.report(second.id()));
        assertThat(report)
                .isEqualTo(
                        new VersionReport(
                                second.id(),
                                2,
                                first.version(),
                                preview.difference(),
                                preview.annotations(),
                                preview.passages(),
                                2,
                                preview.fates()));
        var none = cast.as(viewer, () -> placements.report(first.version()));
        assertThat(none.annotations().total()).isZero();
        assertThat(none.before()).isNull();
    }

    @Test
    void refusesTheSameVersionAndSaysSoBefore() {
        marked(arun, STAYS);
        var again = Lectern.upload(FIRST);
        var preview = cast.as(mika, () -> placements.preview(essay, 1, again));
        assertThat(preview).returns(true, VersionPreview::identical);
        assertThat(preview.fates()).isEmpty();
        assertRefusal("same-version", mika, () -> placements.publish(essay, 1, again, true));
        assertThat(cast.as(mika, () -> documents.versions(essay))).hasSize(1);
    }

    @Test
    void asksWhetherADifferentTextIsMeant() {
        var other = Lectern.upload("Something about quite another matter altogether, in one line.");
        var preview = cast.as(mika, () -> placements.preview(essay, 1, other));
        assertThat(preview).returns(true, VersionPreview::different);
        assertRefusal("different-document", mika, () -> placements.publish(essay, 1, other, false));
        assertThat(cast.as(mika, () -> documents.versions(essay))).hasSize(1);
        assertThat(cast.as(mika, () -> placements.publish(essay, 1, other, true)))
                .returns(2, VersionView::number);
    }

    @Test
    void tellsTheSecondOfTwoPublishersOfTheFirst() {
        revised(SECOND);
        var mine = Lectern.upload(FIRST + "\nOne more sentence.");
        assertRefusal("newer-version", editor, () -> placements.preview(essay, 1, mine));
        assertRefusal("newer-version", editor, () -> placements.publish(essay, 1, mine, false));
        assertThat(cast.as(editor, () -> placements.preview(essay, 2, mine)).number()).isEqualTo(2);
    }

    @Test
    void staysAsItWasWhenAnythingFails() {
        var said = marked(arun, STAYS);
        failing.failFor(essay);
        assertThatThrownBy(() -> revised(SECOND)).hasMessage("This listener fails");
        failing.failFor(null);

        assertThat(cast.as(mika, () -> documents.versions(essay))).hasSize(1);
        assertThat(now(said)).returns(AS_MADE, Whereabouts::state);
        assertThat(cast.as(mika, () -> placements.history(said.passage().id()))).hasSize(1);
        assertThat(cast.as(mika, () -> annotations.marks(first.version()))).hasSize(1);
        assertThat(revised(SECOND)).returns(2, VersionView::number);
    }

    @Test
    void startsFromTheLastGoodPlaceAndBringsOrphansBack() {
        var gone = marked(arun, GONE);
        var edited = marked(arun, EDITED);
        var second = revised(SECOND);
        var third = revised(SECOND + "\n" + GONE + "\nA last word.");
        assertThat(wordsOf(now(gone))).isEqualTo(GONE);
        assertThat(now(edited))
                .as("the words stay changed although they did not change again")
                .returns(CHANGED, Whereabouts::state)
                .returns(EDITED.replace("market", "markets"), Whereabouts::words);

        var fourth = revised(FIRST + "\nBack again.");
        assertThat(wordsOf(now(gone))).isEqualTo(GONE);
        assertThat(now(edited)).returns(1.0, Whereabouts::similarity);
        assertThat(now(edited).state()).isNotEqualTo(CHANGED);
        assertThat(cast.as(viewer, () -> placements.history(gone.passage().id())))
                .extracting(
                        PlacementView::version,
                        PlacementView::number,
                        line -> line.state().isPlaced(),
                        PlacementView::fromNumber,
                        PlacementView::by)
                .containsExactly(
                        tuple(fourth.id(), 4, true, 3, null),
                        tuple(third.id(), 3, true, 1, null),
                        tuple(second.id(), 2, false, 1, null),
                        tuple(first.version(), 1, true, 1, null));
        var then =
                cast.as(
                        viewer,
                        () -> placements.whereabouts(List.of(gone.passage().id()), second.id()));
        assertThat(then.get(gone.passage().id())).returns(ORPHANED, Whereabouts::state);
    }

    @Test
    void takesThePlacesOfAnOlderVersionWhoseTextItIsAgain() {
        var edited = marked(arun, EDITED);
        var doubled = marked(arun, STAYS);
        var gone = marked(arun, GONE);
        revised(SECOND.replace(STAYS, STAYS + " " + STAYS));
        assertThat(now(gone)).returns(ORPHANED, Whereabouts::state);
        revised(FIRST);
        for (var passage : List.of(edited, doubled, gone)) {
            assertThat(now(passage))
                    .returns(EXACT, Whereabouts::state)
                    .returns(3, Whereabouts::number)
                    .returns(passage.passage().span(), Whereabouts::span);
        }
    }

    @Test
    void placesAnnotationsMadeOnAnOlderVersionAtOnceInAllLaterOnes() {
        revised(SECOND);
        var third = revised(SECOND + "\nA last word.");
        var stays = marked(arun, STAYS);
        var gone = marked(arun, GONE);
        assertThat(now(stays)).returns(EXACT, Whereabouts::state).returns(3, Whereabouts::number);
        assertThat(now(gone)).returns(ORPHANED, Whereabouts::state);
        assertThat(cast.as(arun, () -> annotations.marks(third.id()))).hasSize(1);
        assertThat(cast.as(mika, () -> placements.history(gone.passage().id()))).hasSize(3);
        assertThat(waitingFor(mika)).containsExactly(gone.passage().id());
    }

    @Test
    void showsTwoVersionsBesideEachOther() {
        var stays = marked(arun, STAYS);
        var moves = marked(arun, MOVES);
        var gone = marked(arun, GONE);
        marked(arun, END, Visibility.PRIVATE);
        var second = revised(SECOND);
        var late = marked(arun, second.id(), "no more, each day", Visibility.SHARED);

        var both = cast.as(viewer, () -> placements.between(first.version(), second.id()));
        assertThat(both.lines())
                .containsExactly(
                        line(moves, moves.passage().span(), now(moves).span()),
                        line(stays, stays.passage().span(), now(stays).span()),
                        line(gone, gone.passage().span(), null),
                        line(late, null, late.passage().span()));
        assertThat(both.difference().edits()).isNotEmpty();
        assertThat(cast.as(arun, () -> placements.between(second.id(), first.version())).lines())
                .as("with one's own private annotation, the other way round")
                .hasSize(5);
        assertRefusal(
                "versions-of-two-documents",
                viewer,
                () -> placements.between(first.version(), hamlet.version()));
    }

    private static Comparison.Line line(
            AnnotationView said, @Nullable Span one, @Nullable Span other) {
        return new Comparison.Line(said.passage().id(), one, other);
    }

    @Test
    void refusesWhoMayNot() {
        var said = marked(owner, GONE);
        var passage = said.passage().id();
        var second = revised(SECOND);
        var upload = Lectern.upload(FIRST + "\nMore.");
        for (var person : List.of(arun, viewer, stranger, admin)) {
            assertRefused(person, () -> placements.preview(essay, 2, upload));
            assertRefused(person, () -> placements.publish(essay, 2, upload, true));
            assertRefused(person, () -> placements.accept(passage, second.id(), 0));
            assertRefused(person, () -> placements.keepAsOrphan(passage, second.id()));
            assertRefused(person, () -> placements.reopen(passage, second.id()));
            assertRefused(person, () -> placements.withdraw(passage));
            var chosen = in(second.id(), STAYS);
            assertRefused(person, () -> placements.choose(passage, chosen));
        }
        for (var outsider : List.of(stranger, admin)) {
            assertRefused(outsider, () -> placements.report(second.id()));
            assertRefused(outsider, () -> placements.queue(essay));
            assertRefused(outsider, () -> placements.orphans(essay));
            assertRefused(outsider, () -> placements.awaiting(group));
            assertRefused(outsider, () -> placements.history(passage));
            assertRefused(outsider, () -> placements.acceptAll(second.id(), List.of("gone")));
            assertRefused(outsider, () -> placements.between(first.version(), second.id()));
            assertRefused(outsider, () -> placements.whereabouts(List.of(passage), second.id()));
            assertThat(cast.as(outsider, () -> placements.now(List.of(passage)))).isEmpty();
        }
        assertThat(queueOf(viewer)).isEmpty();
        assertThat(queueOf(arun)).isEmpty();
        assertThat(cast.as(viewer, () -> placements.orphans(essay))).hasSize(1);
        assertThat(cast.as(arun, () -> placements.acceptAll(second.id(), List.of("gone"))))
                .isZero();
    }

    @Test
    void needsAsManyStatementsForAThousandAsForTen() {
        var few = crowds.gather(owner, 10);
        var many = crowds.gather(owner, 1_000);
        var fewNow = lectern.publish(owner, few.document(), "A " + versions.text(few.version()));
        var manyNow = lectern.publish(owner, many.document(), "A " + versions.text(many.version()));
        assertThat(reading(many, manyNow.version())).isEqualTo(reading(few, fewNow.version()));
    }

    @Test
    void looksUpTheVersionsOnceWhileItCatchesUp() {
        var crowd = crowds.gather(owner, 10);
        lectern.publish(owner, crowd.document(), "A " + versions.text(crowd.version()));
        var withTwo = statements.during(() -> placing.catchUp(crowd.document()));
        lectern.publish(owner, crowd.document(), "Also a " + versions.text(crowd.version()));
        var withThree = statements.during(() -> placing.catchUp(crowd.document()));
        assertThat(withThree - withTwo)
                .as("the places in the version, and those from which they were looked for")
                .isEqualTo(2);
    }

    private List<Long> reading(Crowds.Crowd crowd, VersionId version) {
        List<Runnable> readings =
                List.of(
                        () -> annotations.marks(version),
                        () -> placements.queue(crowd.document()),
                        () -> placements.report(version),
                        () -> placements.awaiting(crowd.group()),
                        () -> placements.now(crowd.passages()),
                        () -> placements.between(crowd.version(), version));
        return readings.stream()
                .map(work -> statements.during(() -> cast.as(owner, work)))
                .toList();
    }

    @Test
    void placesTenThousandInAFewSeconds() {
        var sentences = IntStream.range(0, 2_500).mapToObj(PlacementsContract::sentence).toList();
        var text = String.join("\n", sentences);
        var long1 = lectern.add(owner, group, text);
        var ids = crowds.spread(owner, long1, 10_000);
        var changed = text.replace("word 7 ", "words 7 ");
        var start = System.nanoTime();
        var long2 = lectern.publish(owner, long1.document(), changed);
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(cast.as(owner, () -> placements.whereabouts(ids, long2.version())))
                .hasSize(10_000);
        assertThat(seconds).as("generous, for a busy machine").isLessThan(20);
        System.out.printf("10,000 passages placed in %.1f s%n", seconds);
    }

    private static String sentence(int number) {
        return "word %d and phrase %d with saying %d of item %d here"
                .formatted(number, number * 7 % 2_500, number * 11 % 2_500, number * 13 % 2_500);
    }
}
