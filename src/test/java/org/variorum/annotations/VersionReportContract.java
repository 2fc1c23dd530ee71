package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.documents.VersionView;

/// A version is told for what it did itself, as against the one right before it.
abstract class VersionReportContract extends Revisions {

    private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    @Autowired Placed placed;

    @Test
    void losesOnceAndTellsWhatComesBack() {
        var stays = marked(arun, STAYS);
        var gone = marked(arun, GONE);
        var second = revised(SECOND);
        assertThat(report(second)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 0));

        var again = SECOND + "\nA last word.";
        assertThat(preview(2, again).passages()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0, 1));
        var third = revised(again);
        assertThat(report(third)).as("lost before").isEqualTo(new Tally(1, 0, 0, 0, 0, 0, 1));
        assertThat(placed.touched(third.id())).isEmpty();

        var whole = SECOND + "\n" + GONE;
        assertThat(preview(3, whole).annotations()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0, 0));
        var fourth = revised(whole);
        assertThat(report(fourth)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0, 0));
        assertThat(placed.touched(fourth.id()))
                .containsOnlyKeys(gone.passage().id())
                .containsValue(Effect.BACK)
                .doesNotContainKey(stays.passage().id());
        assertThat(report(second)).as("as it was").isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void tellsOfAPlaceThatSomebodyChoseAsBackToo() {
        var gone = marked(arun, GONE);
        revised(SECOND);
        var third = revised(SECOND + "\nA last word.");
        var chosen = in(third.id(), "A last word.");
        cast.as(mika, () -> placements.choose(gone.passage().id(), chosen));
        assertThat(report(third)).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void tellsOfWordsThatTurnedUpForALostPassage() {
        marked(arun, REWRITTEN);
        revised(String.join("\n", STAYS, EDITED, END, LAST));
        var third = revised(SECOND);
        assertThat(report(third)).isEqualTo(new Tally(0, 0, 0, 0, 1, 0, 0));
        var fourth = revised(SECOND + "\nA last word.");
        assertThat(report(fourth)).as("proposed before").isEqualTo(new Tally(0, 0, 0, 0, 0, 0, 1));
    }

    /// It is looked for from the older version, but compared with the one before.
    @Test
    void comparesAnOlderTextThatIsRestoredWithTheOneBefore() {
        marked(arun, STAYS);
        marked(arun, MOVES);
        marked(arun, EDITED);
        marked(arun, GONE);
        revised(SECOND);
        assertThat(preview(2, FIRST).passages().back()).isEqualTo(1);
        var third = revised(FIRST);
        assertThat(report(third)).isEqualTo(new Tally(1, 1, 1, 1, 0, 0, 0));
        assertThat(preview(3, SECOND).passages()).isEqualTo(new Tally(1, 1, 1, 0, 0, 1, 0));
    }

    @Test
    void countsWhatWaitsAsTheQueueDoes() {
        marked(arun, REWRITTEN);
        var gone = marked(arun, GONE);
        marked(owner, GONE);
        marked(arun, STAYS);
        assertThat(preview(1, SECOND))
                .returns(2L, VersionPreview::open)
                .returns(4L, preview -> preview.annotations().total())
                .returns(3L, preview -> preview.passages().total());
        var second = revised(SECOND);
        assertThat(open(second)).isEqualTo(queueOf(mika).size()).isEqualTo(2);
        cast.as(mika, () -> placements.keepAsOrphan(gone.passage().id(), second.id()));
        assertThat(open(second)).isEqualTo(queueOf(mika).size()).isEqualTo(1);

        var again = SECOND + "\nA last word.";
        assertThat(preview(2, again))
                .as("who kept it is not asked again")
                .returns(1L, VersionPreview::open);
        var third = revised(again);
        assertThat(open(third)).isEqualTo(queueOf(mika).size()).isEqualTo(1);
        assertThat(open(second)).as("nobody is asked about an old version").isZero();
    }

    @Test
    void tellsNothingOfTheFirst() {
        marked(arun, STAYS);
        assertThat(report(versions.one(first.version()))).isEqualTo(NOTHING);
        assertThat(placed.touched(first.version())).isEmpty();
    }

    private VersionPreview preview(int seen, String text) {
        return cast.as(mika, () -> placements.preview(essay, seen, Lectern.upload(text)));
    }

    private Tally report(VersionView version) {
        var report = cast.as(viewer, () -> placements.report(version.id()));
        assertThat(report.fates()).hasSize((int) report.annotations().total());
        return report.passages();
    }

    private long open(VersionView version) {
        return cast.as(viewer, () -> placements.report(version.id())).open();
    }
}
