package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Letters that are more than one character: caret, selection and marks never cut them.
@BrowserTest
class PaneScriptsIT {

    private final Browsers browsers;
    private BarePane pane;

    PaneScriptsIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        pane = BarePane.open(browsers, "scripts").focus();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "family ,👩‍👩‍👧‍👦, went",
                "went ,🇩🇪,🇫🇷",
                "home ,👍🏽, at",
                "caf,e\u0301, is",
                "na,i\u0308,ve",
                "運河は,街,を",
                "said ,שָׁ,לוֹם",
                "אין ,א,יש",
            })
    void stepsOverAndSelectsWholeLetters(String before, String letter, String after) {
        var step = before.equals("אין ") ? "ArrowLeft" : "ArrowRight";
        pane.ask("putCaret", 0, letter + after, false);
        pane.press(step);
        assertThat(pane.behindCaret(after.length())).isEqualTo(after);
        pane.press(step.equals("ArrowRight") ? "ArrowLeft" : "ArrowRight");
        assertThat(pane.behindCaret(letter.length())).isEqualTo(letter);
        pane.press("Shift+" + step);
        pane.hasSelected(letter);
    }

    /// Half an emoji, half an accent: what the browser may leave of a drag.
    @Test
    void widensASelectionToWholeLetters() {
        select("👩‍👩‍👧‍👦 went", 3, 8);
        pane.hasSelected("👩‍👩‍👧‍👦");
        select("e\u0301 is", 0, 1);
        pane.hasSelected("e\u0301");
        select("🇩🇪🇫🇷", 2, 5);
        pane.hasSelected("🇩🇪🇫🇷");
    }

    private void select(String words, int from, int to) {
        pane.eval(
                """
                (() => {
                  const words = '%s';
                  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0) getSelection().setBaseAndExtent(node, at + %d, node, at + %d);
                  }
                })()
                """
                        .formatted(words, from, to));
    }

    @Test
    void selectsFromRightToLeftByMouse() {
        var words = "השאלה היא כמה יעלה הניקוז";
        var place = pane.place(words);
        assertThat(place.fromX()).as("begins at the right").isGreaterThan(place.toX());
        pane.drag(place, place);
        pane.hasSelected(words);
    }

    @Test
    void paintsAndHitsMarksInEveryScript() {
        var words = List.of("街を冷やす", "שָׁלוֹם עולם", "सवाल यह है", "🇩🇪🇫🇷 home", "השוק מוצף");
        for (var each : words) {
            pane.mark(each, each);
        }
        soon(() -> pane.paintedWords().containsAll(words), true);
        for (var each : words) {
            var place = pane.place(each);
            var x = (place.left() + place.right()) / 2;
            assertThat(pane.ask("marksAt", 0, x, place.fromY())).as(each).isEqualTo(List.of(each));
        }
    }

    @Test
    void goesForwardByWordAndSentenceInEveryScript() {
        pane.ask("putCaret", 0, "運河は街を冷やす。誰も", false);
        pane.press("ArrowRight", "ArrowLeft", ".");
        assertThat(pane.behindCaret(5)).isEqualTo("誰も疑わな");
        pane.press("Shift+Period");
        pane.hasSelected("誰も疑わない。");
    }

    @Test
    void turnsThePaneRoundInAPageFromRightToLeft() {
        pane.page().evaluate("() => (document.documentElement.dir = 'rtl')");
        pane.show(Map.of(), "scripts");
        pane.mark("a", "The café".replace("é", "e\u0301"));
        var badge = pane.part(".variorum-badge").boundingBox();
        var frame = pane.scroller().boundingBox();
        assertThat(badge.x + badge.width / 2).isLessThan(frame.x + frame.width / 2);
        assertThat(
                        pane.eval(
                                "pane.querySelector('.variorum-scroller').scrollWidth <="
                                        + " pane.querySelector('.variorum-scroller').clientWidth"))
                .isEqualTo(true);
    }
}
