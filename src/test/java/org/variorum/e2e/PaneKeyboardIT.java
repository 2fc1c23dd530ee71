package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the keys of the help do in the text pane, without a mouse.
@BrowserTest
class PaneKeyboardIT {

    private static final String NOTE = "[1] A copy of the ledger turned up in a barn.";

    private final Browsers browsers;
    private BarePane pane;

    PaneKeyboardIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        pane = BarePane.open(browsers, "essay").focus();
    }

    @Test
    void movesTheCaretByLetterWordSentenceParagraphAndLine() {
        caretGoes("ArrowRight", "hapter 0");
        assertThat(pane.part(".variorum-caret")).isVisible();
        caretGoes("ArrowLeft", "Chapter 0");
        caretGoes("Control+ArrowRight", " 0: the");
        caretGoes("Control+ArrowLeft", "Chapter 0");
        caretGoes(".", "The basins above");
        caretGoes(".", "Basin upper one was");
        caretGoes(".", "The gate of basin upper one");
        caretGoes(",", "Basin upper one was");
        caretGoes("Control+ArrowDown", "Basin lower one was");
        caretGoes("Control+ArrowUp", "Basin upper one was");
        caretGoes("End", " ");
        pane.press("ArrowLeft", "Home");
        caretGoes("Home", "Basin upper one was");
        pane.press("ArrowDown", "ArrowUp");
        assertThat(pane.behindCaret(5)).isEqualTo("Basin");
    }

    private void caretGoes(String key, String behind) {
        pane.press(key);
        assertThat(pane.behindCaret(behind.length()))
                .as("behind the caret after " + key)
                .isEqualTo(behind);
    }

    /// The browser would go to the first and the last letter of the page.
    @Test
    void goesToTheEndsOfThisTextAndNotOfThePage() {
        pane.show(Map.of(), "reply", "essay", "reply");
        var middle = pane.pane(1).focus();
        middle.press("ArrowRight", "Control+End");
        assertThat(middle.eval("pane.contains(getSelection().focusNode)")).isEqualTo(true);
        soon(() -> middle.isInView(NOTE), true);
        middle.press("Control+Home");
        assertThat(middle.behindCaret(9)).isEqualTo("Chapter 0");
        middle.press("Shift+Control+End");
        soon(() -> middle.selected().endsWith(NOTE), true);
        assertThat(middle.selected()).startsWith("Chapter 0").doesNotContain("reply");
    }

    @Test
    void wakesTheCaretByTheKeysToTheEnds() {
        pane.press("Control+End");
        assertThat(pane.part(".variorum-caret")).isVisible();
        soon(() -> pane.isInView(NOTE), true);
        pane.press("Escape", "Control+Home");
        assertThat(pane.behindCaret(9)).isEqualTo("Chapter 0");
        pane.press("ArrowDown");
        assertThat(pane.part(".variorum-caret")).isVisible();
    }

    @Test
    void selectsByShiftWithEveryStep() {
        pane.press("Shift+ArrowRight");
        pane.hasSelected("C");
        pane.press("Shift+Control+ArrowRight");
        pane.hasSelected("Chapter");
        pane.press("Shift+Period");
        pane.hasSelected("Chapter 0: the digging");
        pane.press("Shift+Control+ArrowDown");
        soon(() -> pane.selected().endsWith("ever filled."), true);
        pane.press("Shift+Control+ArrowUp");
        soon(() -> pane.selected().endsWith("ever filled."), false);
        pane.press("Shift+Control+Home");
        soon(pane::selected, "");
    }

    @Test
    void actsOnASelectionByOneLetter() {
        for (var each :
                List.of(List.of("h", "highlight"), List.of("n", "note"), List.of("c", "claim"))) {
            pane.forget();
            pane.press("ArrowRight", "Control+Home", "Shift+Control+ArrowRight");
            assertThat(pane.toolbar()).isVisible();
            pane.press(each.getFirst());
            soon(() -> pane.heard("passage-action").size(), 1);
            var action = (Map<?, ?>) pane.heard("passage-action").getFirst();
            assertThat(action.get("action")).isEqualTo(each.getLast());
            assertThat(action.get("quote")).isEqualTo("Chapter");
            pane.press("Escape", "Escape", "ArrowRight");
            pane.ask("frames", 3);
        }
        soon(() -> pane.paintedWords().contains("Chapter"), true);
    }

    @Test
    void doesNothingByLettersWithoutASelectionOrWithCommandKeys() {
        pane.press("ArrowRight", "h", "n", "c");
        pane.press("Shift+Control+ArrowRight", "Control+c", "Control+h");
        pane.hasSelected("hapter");
        assertThat(pane.heard("passage-action")).isEmpty();
    }

    @Test
    void goesToTheNextMarkAndTheOneBefore() {
        pane.mark("a", "gate of basin upper one")
                .mark("b", "gate of basin upper seven")
                .mark("c", "gate of basin outer twelve");
        for (var each : List.of("a", "b", "c")) {
            pane.press("Alt+ArrowDown");
            soon(this::activated, each);
        }
        soon(() -> pane.isInView("gate of basin outer twelve"), true);
        pane.press("Alt+ArrowDown");
        pane.press("Alt+ArrowUp");
        soon(this::activated, "b");
        soon(() -> pane.isInView("gate of basin upper seven"), true);
        assertThat(pane.eval("pane.selectedMark")).isEqualTo("b");
        assertThat(pane.painted("variorum-8a8578"))
                .as("the selected mark looks otherwise")
                .anyMatch(each -> each.name().endsWith("-raised"));
    }

    private Object activated() {
        var all = pane.heard("mark-activated");
        return all.isEmpty()
                ? ""
                : ((List<?>) Objects.requireNonNull(((Map<?, ?>) all.getLast()).get("ids")))
                        .getFirst();
    }

    @Test
    void opensTheMarksAtTheCaret() {
        pane.mark("a", "basins above the town").mark("b", "above");
        pane.press("Enter");
        assertThat(pane.heard("mark-activated")).as("while the caret sleeps").isEmpty();
        pane.press("ArrowRight", "Control+ArrowDown", "Control+ArrowRight", "ArrowRight", "Enter");
        soon(this::activated, "a");
        pane.press("Control+ArrowRight", "ArrowRight", "Enter");
        soon(this::activated, "b");
    }

    @Test
    void putsAwayOneThingAfterTheOtherByEscape() {
        pane.press("Shift+Control+ArrowRight");
        assertThat(pane.toolbar()).isVisible();
        pane.press("Escape");
        assertThat(pane.toolbar()).isHidden();
        assertThat(pane.part(".variorum-caret")).isVisible();
        pane.press("Escape");
        assertThat(pane.part(".variorum-caret")).isHidden();
        pane.press("PageDown");
        soon(() -> pane.scrolled() > 0, true);
    }

    @Test
    void goesThroughTheToolbarByArrows() {
        pane.press("Shift+Control+ArrowRight");
        assertThat(pane.toolbar()).isVisible();
        pane.press("Tab");
        assertThat(button("highlight")).isFocused();
        pane.press("ArrowRight");
        assertThat(button("note")).isFocused();
        pane.press("End");
        assertThat(button("link")).isFocused();
        pane.press("ArrowRight");
        assertThat(button("highlight")).isFocused();
        pane.press("ArrowLeft", "Shift+Tab");
        assertThat(pane.scroller()).isFocused();
        assertThat(pane.selected()).isEqualTo("Chapter");
        pane.press("Tab", "ArrowRight", "Enter");
        soon(() -> pane.heard("passage-action").size(), 1);
        assertThat(pane.scroller()).isFocused();
    }

    private com.microsoft.playwright.Locator button(String action) {
        return pane.toolbar().locator("[data-action=" + action + "]");
    }

    /// Forty badges are one stop, and nothing holds the focus.
    @Test
    void letsTheFocusThrough() {
        pane.show(Map.of(), "essay", "reply");
        for (var name : List.of("one", "two", "three", "four", "five")) {
            pane.mark("u" + name, "gate of basin upper " + name + " ");
            pane.mark("l" + name, "gate of basin lower " + name + " ");
        }
        assertThat(pane.part(".variorum-badge")).not().hasCount(0);
        pane.focus();
        var stops = 0;
        while (stops++ < 8 && !Boolean.TRUE.equals(hasFocus(1))) {
            pane.press("Tab");
        }
        assertThat(stops).as("stops to the next pane").isLessThanOrEqualTo(5);
        while (stops++ < 20 && !Boolean.TRUE.equals(hasFocus(0))) {
            pane.press("Shift+Tab");
        }
        assertThat(hasFocus(0)).as("and back").isEqualTo(true);
    }

    private Object hasFocus(int which) {
        return pane.pane(which).eval("pane.contains(document.activeElement)");
    }

    @Test
    void goesFromBadgeToBadgeByArrows() {
        pane.mark("a", "gate of basin upper one").mark("b", "gate of basin upper two");
        assertThat(pane.part(".variorum-badge")).hasCount(2);
        pane.part(".variorum-badge[tabindex='0']").focus();
        pane.press("Enter");
        soon(this::activated, "a");
        pane.press("ArrowDown", "Enter");
        soon(this::activated, "b");
        pane.press("ArrowUp", "Enter");
        soon(this::activated, "a");
    }

    @Test
    void listsItsKeys() {
        pane.press("?");
        var help = pane.part("dialog.variorum-help");
        assertThat(help).isVisible();
        assertThat(help.locator("dt")).containsText(new String[] {"H", "N", "C"});
        pane.press("Escape");
        assertThat(help).hasCount(0);
        assertThat(pane.scroller()).isFocused();
        pane.eval("pane.addEventListener('help-wanted', (event) => event.preventDefault())");
        pane.press("?");
        assertThat(pane.heard("help-wanted")).hasSize(2);
        assertThat(help).hasCount(0);
    }
}
