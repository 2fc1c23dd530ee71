package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What helps to find one's way in the text pane: find, contents, the list of passages, notes,
/// badges and the strip.
@BrowserTest
class PaneAidsIT {

    private static final String NOTE = "[1] A copy of the ledger turned up in a barn.";
    private static final Map<String, ?> COST =
            Map.of("tag", Map.of("id", "t", "name", "cost", "colour", "#b07d10"));

    private final Browsers browsers;
    private BarePane pane;

    PaneAidsIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        pane = BarePane.open(browsers, "essay").focus();
    }

    // Find

    @Test
    void findsFromPlaceToPlaceAndRoundTheEnds() {
        find("the frogs of");
        assertThat(count()).hasText("1 of 36");
        pane.press("Enter");
        assertThat(count()).hasText("2 of 36");
        assertThat(pane.painted("variorum-found-current")).hasSize(1);
        pane.press("Shift+Enter", "Shift+Enter");
        assertThat(count()).hasText("36 of 36");
        soon(() -> pane.isInView("the frogs of basin outer twelve"), true);
        pane.part(".variorum-find [aria-label='Next place']").click();
        assertThat(count()).hasText("1 of 36");
        pane.part(".variorum-find [aria-label='Place before']").click();
        assertThat(count()).hasText("36 of 36");
    }

    @Test
    void findsWhatIsNotLaidOutAndSelectsItWhenTheBarCloses() {
        find("turned up in a barn");
        assertThat(count()).hasText("1 of 1");
        soon(() -> pane.isInView(NOTE), true);
        pane.press("Escape");
        assertThat(pane.part(".variorum-find")).isHidden();
        assertThat(pane.scroller()).isFocused();
        assertThat(pane.selected()).isEqualTo("turned up in a barn");
        soon(() -> pane.painted("variorum-found").size(), 0);
    }

    @Test
    void saysThatThereIsNothingToFind() {
        find("hippopotamus");
        assertThat(count()).hasText("Nothing found");
        pane.press("Enter");
        assertThat(pane.part(".variorum-find [aria-label='Next place']"))
                .hasAttribute("aria-disabled", "true");
        pane.part(".variorum-find [aria-label='Close']").click();
        assertThat(pane.part(".variorum-find")).isHidden();
        assertThat(pane.scrolled()).isZero();
    }

    @Test
    void looksForWhatIsSelectedAndLeavesASecondCtrlFToTheBrowser() {
        pane.ask("select", 0, "basin upper five");
        pane.press("Control+f");
        assertThat(pane.part(".variorum-find input")).hasValue("basin upper five");
        // In capitals it stands at the beginning of the paragraph.
        assertThat(count()).hasText("2 of 3");
        pane.eval(
                "document.addEventListener('keydown', (event) => (window.taken ="
                        + " event.defaultPrevented))");
        pane.press("Control+f");
        assertThat(pane.page().evaluate("() => window.taken")).isEqualTo(false);
    }

    private void find(String words) {
        pane.press("Control+f");
        assertThat(pane.part(".variorum-find input")).isFocused();
        pane.page().keyboard().type(words);
    }

    private Locator count() {
        return pane.part(".variorum-find-count");
    }

    // Contents and passages

    @Test
    void goesToAHeadingOfTheContentsByKey() {
        pane.call("openContents");
        var headings = pane.part(".variorum-contents button");
        assertThat(headings).hasCount(7);
        assertThat(headings.first()).isFocused();
        assertThat(headings.first()).hasAttribute("aria-current", "location");
        pane.press("End", "ArrowUp", "ArrowDown", "ArrowUp", "Enter");
        soon(() -> pane.place("Chapter 5: the digging").top() < 60, true);
        assertThat(headings.nth(5)).hasAttribute("aria-current", "location");
        pane.press("Escape");
        assertThat(pane.part(".variorum-drawer")).isHidden();
        assertThat(pane.scroller()).isFocused();
    }

    @Test
    void marksInTheContentsWhereOneReads() {
        pane.call("openContents");
        pane.reveal("gate of basin lower ten");
        assertThat(pane.part(".variorum-contents [aria-current]"))
                .hasText("Chapter 4: the digging");
    }

    @Test
    void saysThatThereAreNoHeadingsAndNoPassages() {
        pane.show(Map.of(), "plain").call("openContents");
        assertThat(pane.part(".variorum-drawer")).containsText("This text has no headings.");
        pane.call("openPassages");
        assertThat(pane.part(".variorum-drawer")).containsText("No passage is marked here yet.");
        assertThat(pane.part(".variorum-drawer [aria-label=Close]")).isFocused();
    }

    @Test
    void listsThePassagesInReadingOrder() {
        pane.mark(
                        "c",
                        "gate of basin upper nine",
                        Map.of("claims", List.of("x"), "role", "supports"))
                .mark("a", "Basin upper one was dug by hand", COST)
                .mark("b", "gate of basin upper one");
        pane.call("openPassages");
        var passages = pane.part(".variorum-passage");
        assertThat(passages)
                .hasText(
                        new String[] {
                            "Tove Ostrander, ¶ 2, Basin upper one was dug by hand, cost, ",
                            "Tove Ostrander, ¶ 2, gate of basin upper one, ",
                            "Tove Ostrander, ¶ 30, gate of basin upper nine, supports a claim, ",
                        });
        passages.nth(2).locator("button").click();
        soon(() -> pane.isInView("gate of basin upper nine"), true);
        assertThat(pane.heard("mark-activated")).hasSize(1);
        assertThat(passages.nth(2).locator("button")).hasAttribute("aria-current", "true");
    }

    /// Who reads the list keeps the place when others mark and withdraw.
    @Test
    void keepsTheFocusInTheListWhilePassagesComeAndGo() {
        pane.mark("b", "gate of basin upper two").mark("d", "gate of basin upper four");
        pane.call("openPassages");
        var passages = pane.part(".variorum-passage button");
        passages.first().focus();
        pane.mark("a", "gate of basin upper one").mark("c", "gate of basin upper three");
        assertThat(passages).hasCount(4);
        assertThat(passages.nth(1)).isFocused();
        pane.remove("b");
        assertThat(passages).hasCount(3);
        assertThat(passages.nth(1)).isFocused();
        for (var id : List.of("a", "c", "d")) {
            pane.remove(id);
        }
        assertThat(pane.part(".variorum-drawer [aria-label=Close]")).isFocused();
    }

    // Notes, badges, strip

    @Test
    void showsANoteOnHoverAndOnFocus() {
        pane.reveal("The ledger of that year is lost.");
        var mark = pane.part(".variorum-footnote-ref");
        var card = pane.part(".variorum-footnote");
        mark.hover();
        assertThat(card).isVisible();
        assertThat(card).hasText(NOTE);
        card.hover();
        pane.page().waitForTimeout(400);
        assertThat(card).isVisible();
        pane.page().mouse().move(5, 5);
        assertThat(card).isHidden();
        mark.focus();
        assertThat(card).isVisible();
        assertThat(mark).hasAttribute("aria-describedby", card.getAttribute("id"));
        pane.press("Escape");
        assertThat(card).isHidden();
        pane.press("Enter");
        soon(() -> pane.isInView(NOTE), true);
    }

    @Test
    void gathersNeighboursInOneBadge() {
        pane.mark("small", "gate of basin upper one")
                .mark("large", "Basin upper one was dug by hand. The gate")
                .mark("far", "gate of basin outer one");
        var badges = pane.part(".variorum-badge");
        assertThat(badges).hasCount(2);
        assertThat(badges.first()).hasAttribute("aria-label", "2 marks: Tove Ostrander");
        badges.first().hover();
        soon(
                () -> pane.painted("variorum-hover").stream().map(BarePane.Painted::words).toList(),
                List.of("Basin upper one was dug by hand. The gate", "gate of basin upper one"));
        badges.first().click();
        soon(() -> pane.heard("mark-activated").size(), 1);
        assertThat(((Map<?, ?>) pane.heard("mark-activated").getFirst()).get("ids"))
                .isEqualTo(List.of("small", "large"));
        pane.page().mouse().move(5, 5);
        soon(() -> pane.painted("variorum-hover").size(), 0);
    }

    @Test
    void goesWhereTheStripIsClicked() {
        var strip = pane.part(".variorum-minimap").boundingBox();
        var whole =
                ((Number) pane.eval("pane.querySelector('.variorum-scroller').scrollHeight"))
                        .doubleValue();
        pane.page().mouse().click(strip.x + strip.width / 2, strip.y + strip.height * 0.8);
        var height = pane.scroller().boundingBox().height;
        soon(() -> Math.abs(pane.scrolled() + height / 2 - 0.8 * whole) < 40, true);
    }
}
