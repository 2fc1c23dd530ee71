package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import com.microsoft.playwright.Mouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a mouse does in the text pane: selecting, and clicking on marks.
@BrowserTest
class PaneMouseIT {

    private static final String WORDS = "The gate of basin upper two stands open";
    private static final String LATER = "Nobody has counted the frogs of basin lower two.";

    private final Browsers browsers;
    private BarePane pane;

    PaneMouseIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        pane = BarePane.open(browsers, "essay");
        pane.reveal(WORDS);
    }

    @Test
    void selectsByDragging() {
        var place = pane.place(WORDS);
        pane.drag(place, place);
        pane.hasSelected(WORDS);
        assertThat(pane.selected()).isEqualTo(WORDS);
        assertThat(pane.toolbar()).isVisible();
        assertThat(pane.toolbar().locator("button"))
                .hasText(new String[] {"HighlightH", "NoteN", "ClaimC", "Copy link"});
    }

    @Test
    void selectsBackwards() {
        var place = pane.place(WORDS);
        pane.dragTo(place.toX(), place.toY(), place.fromX(), place.fromY());
        pane.hasSelected(WORDS);
    }

    @Test
    void selectsAcrossBlocks() {
        pane.drag(pane.place(WORDS), pane.place(LATER));
        soon(() -> pane.heard("passage-selected").size(), 1);
        var span = (Map<?, ?>) pane.heard("passage-selected").getFirst();
        var text =
                (String)
                        pane.eval(
                                "pane.text.slice(%s, %s)"
                                        .formatted(span.get("start"), span.get("end")));
        assertThat(text).startsWith(WORDS).endsWith(LATER).contains("\n\n");
        assertThat(pane.toolbar()).isVisible();
    }

    @Test
    void selectsAWordByTwoClicksAndABlockByThree() {
        var place = pane.place("frogs of basin upper two");
        pane.page().mouse().dblclick(place.fromX() + 4, place.fromY());
        pane.hasSelected("frogs");
        pane.page()
                .mouse()
                .click(place.fromX() + 4, place.fromY(), new Mouse.ClickOptions().setClickCount(3));
        pane.hasSelected(
                "Basin upper two was dug by hand. The gate of basin upper two stands open all"
                        + " summer, and the water leaves it by the old ditch. Nobody has counted the"
                        + " frogs of basin upper two.");
    }

    @Test
    void drawsASelectionOnByShiftAndClick() {
        var place = pane.place(WORDS);
        pane.page().mouse().click(place.fromX(), place.fromY());
        pane.page().keyboard().down("Shift");
        pane.page().mouse().click(place.toX(), place.toY());
        pane.page().keyboard().up("Shift");
        pane.hasSelected(WORDS);
        assertThat(pane.toolbar()).isVisible();
    }

    @Test
    void keepsASelectionThatWasDrawnOutOfThePaneInsideIt() {
        pane.show(Map.of(), "essay", "reply");
        var place = pane.reveal(WORDS);
        var other = pane.pane(1).scroller().boundingBox();
        pane.dragTo(place.fromX(), place.fromY(), other.x + other.width / 2, place.fromY() + 60);
        soon(() -> pane.heard("passage-selected").size(), 1);
        assertThat(pane.selected()).startsWith(WORDS).doesNotContain("reply");
        assertThat(pane.toolbar()).isVisible();
        assertThat(pane.pane(1).toolbar()).isHidden();
    }

    @Test
    void endsInTheLineWhereASelectionWasDrawnOutOfThePane() {
        pane.show(Map.of(), "essay", "reply");
        var place = pane.reveal(WORDS);
        var other = pane.pane(1).scroller().boundingBox();
        pane.dragTo(place.fromX(), place.fromY(), other.x + other.width / 2, place.fromY());
        soon(() -> pane.heard("passage-selected").size(), 1);
        assertThat(pane.selected()).startsWith("The gate").doesNotContain("\n", "frogs");
    }

    @Test
    void actsByTheToolbarAndPaintsAHighlightAtOnce() {
        var place = pane.place(WORDS);
        pane.drag(place, place);
        pane.toolbar().getByText("Highlight").click();
        assertThat(pane.toolbar()).isHidden();
        var action = (Map<?, ?>) pane.heard("passage-action").getFirst();
        assertThat(action.get("action")).isEqualTo("highlight");
        assertThat(action.get("quote")).isEqualTo(WORDS);
        soon(pane::paintedWords, List.of(WORDS));
        assertThat(pane.selected()).isEmpty();
    }

    @Test
    void keepsThePassageOfADialogInSight() {
        var place = pane.place(WORDS);
        pane.drag(place, place);
        pane.toolbar().getByText("Note").click();
        soon(() -> pane.painted("variorum-pending").size(), 1);
        assertThat(pane.painted("variorum-pending").getFirst().words()).isEqualTo(WORDS);
        pane.page().mouse().click(place.fromX() + 20, place.fromY() + 80);
        soon(() -> pane.painted("variorum-pending").size(), 0);
    }

    @Test
    void marksAtOnceInGestureMode() {
        var green = Map.of("id", "t", "name", "cost", "colour", "#4c8a44");
        pane.set(Map.of("gesture", Map.of("label", "cost", "tag", green)));
        var place = pane.place(WORDS);
        pane.drag(place, place);
        soon(() -> pane.heard("passage-action").size(), 1);
        assertThat(((Map<?, ?>) pane.heard("passage-action").getFirst()).get("action"))
                .isEqualTo("gesture");
        soon(() -> pane.painted("variorum-4c8a44").size(), 1);
        assertThat(pane.toolbar()).isHidden();
        pane.focus().press("Escape");
        assertThat(pane.heard("gesture-ended")).hasSize(1);
    }

    @Test
    void givesTheSmallestOfOverlappingMarksFirst() {
        pane.mark("wide", "Basin upper two was dug by hand. " + WORDS)
                .mark("same", WORDS)
                .mark("inner", "gate of basin upper two")
                .mark("elsewhere", LATER);
        pane.click(pane.place("gate of basin upper two"));
        soon(() -> pane.heard("mark-activated").size(), 1);
        var activated = (Map<?, ?>) pane.heard("mark-activated").getFirst();
        assertThat(activated.get("ids")).isEqualTo(List.of("inner", "same", "wide"));
        var place = pane.place("gate of basin upper two");
        assertThat(pane.ask("marksAt", 0, place.fromX() + 4, place.fromY()))
                .isEqualTo(List.of("inner", "same", "wide"));
    }

    @Test
    void activatesNothingBesideMarksNorAtTheEndOfADrag() {
        pane.mark("a", WORDS);
        pane.click(pane.place("frogs of basin upper two"));
        var place = pane.place("gate of basin upper two");
        pane.drag(place, place);
        pane.hasSelected("gate of basin upper two");
        assertThat(pane.heard("mark-activated")).isEmpty();
    }

    @Test
    void showsByTheCursorWhereAClickOpensSomething() {
        pane.mark("a", WORDS);
        var place = pane.place(WORDS);
        pane.page().mouse().move(place.fromX() + 4, place.fromY());
        assertThat(pane.part(".variorum-sheet[data-over]")).hasCount(1);
        pane.page().mouse().move(place.fromX() + 4, place.fromY() + 90);
        assertThat(pane.part(".variorum-sheet[data-over]")).hasCount(0);
    }

    @Test
    void showsWhichWordsAnAddressMeans() {
        pane.eval("pane.pointOut(...Object.values(stage.span(0, 'frogs of basin outer nine')))");
        soon(
                () ->
                        pane.painted("variorum-pending").stream()
                                .map(BarePane.Painted::words)
                                .toList(),
                List.of("frogs of basin outer nine"));
        soon(() -> pane.isInView("frogs of basin outer nine"), true);
        pane.eval(
                """
                (() => {
                  const { text, structure } = pane;
                  const late = document.createElement('variorum-text');
                  late.pointOut(...Object.values(stage.span(0, 'frogs of basin lower nine')));
                  pane.replaceWith(late);
                  Object.assign(late, { text, structure });
                })()
                """);
        soon(
                () ->
                        pane.painted("variorum-pending").stream()
                                .map(BarePane.Painted::words)
                                .toList(),
                List.of("frogs of basin lower nine"));
        soon(() -> pane.isInView("frogs of basin lower nine"), true);
    }

    @Test
    void putsTheToolbarWhereItDoesNotCoverTheWords() {
        for (var words : List.of(WORDS, "The basins above the town were finished")) {
            var place = pane.reveal(words);
            pane.drag(place, place);
            assertThat(pane.toolbar()).isVisible();
            var strip = pane.toolbar().boundingBox();
            assertThat(strip.y + strip.height <= place.top() || strip.y >= place.bottom())
                    .as(
                            "toolbar at %s for words from %s to %s",
                            strip.y, place.top(), place.bottom())
                    .isTrue();
        }
    }
}
