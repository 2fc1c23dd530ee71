package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The reading desk of the demonstration group.
final class DeskPage {

    /// Scrolls the words into view and tells where the first and the last of them are drawn. The
    /// words of the margin are no text; line ends of the source count as spaces.
    private static final String PLACE_OF_WORDS =
            """
            async (pane, words) => {
              const walker = document.createTreeWalker(
                pane.querySelector('.variorum-sheet'), NodeFilter.SHOW_TEXT);
              const nodes = [];
              let text = '';
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.parentElement.closest('button')) continue;
                nodes.push({ node, start: text.length });
                text += node.data.replace(/\\s/g, ' ');
              }
              const start = text.indexOf(words);
              if (start < 0) return null;
              const point = (at) => {
                const found = nodes.findLast((each) => each.start <= at);
                return [found.node, at - found.start];
              };
              const range = document.createRange();
              range.setStart(...point(start));
              const [node, offset] = point(start + words.length - 1);
              range.setEnd(node, offset + 1);
              const scroller = pane.querySelector('.variorum-scroller');
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              for (let i = 0; i < 4; i++) {
                const box = range.getBoundingClientRect();
                const pane = scroller.getBoundingClientRect();
                scroller.scrollBy({
                  top: box.top + box.height / 2 - pane.top - pane.height / 2,
                  behavior: 'instant',
                });
                await frame();
                await frame();
              }
              const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
              const first = boxes.at(0);
              const last = boxes.at(-1);
              return {
                fromX: first.left + 0.5, fromY: (first.top + first.bottom) / 2,
                toX: last.right - 0.5, toY: (last.top + last.bottom) / 2,
              };
            }
            """;

    private static final Pattern COUNTED = Pattern.compile("\\d+ marks?|no marks");

    private final Window window;
    private final Page page;

    DeskPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    DeskPage openAt(String address) {
        window.goToAddress(address);
        return this;
    }

    /// Waits until these documents lie on the desk from left to right, their texts in place.
    DeskPage shows(List<String> titles) {
        assertThat(page.locator(".pane-title")).hasText(titles.toArray(String[]::new));
        for (var title : titles) {
            assertThat(text(title).locator(".variorum-paragraph").first()).isAttached();
            assertThat(markCount(title)).hasText(COUNTED);
        }
        return this;
    }

    String address() {
        return page.url();
    }

    // Texts and marks

    Locator pane(String title) {
        return page.locator(".pane")
                .filter(new Locator.FilterOptions().setHas(page.getByTitle(title, exactTitle())));
    }

    Locator text(String title) {
        return pane(title).locator("variorum-text");
    }

    Locator markCount(String title) {
        return pane(title).locator(".pane-count");
    }

    /// How many marks the pane says it bears.
    int marks(String title) {
        assertThat(markCount(title)).hasText(COUNTED);
        var words = markCount(title).textContent();
        return words.startsWith("no") ? 0 : Integer.parseInt(words.split(" ")[0]);
    }

    void hasMarks(String title, int count) {
        assertThat(markCount(title)).hasText(count == 1 ? "1 mark" : count + " marks");
    }

    /// Whether a mark is painted over the middle of the words, as a click there would find it.
    void isMarked(String title, String words) {
        var at = place(title, words);
        page.waitForFunction(
                "([pane, x, y]) => pane.marksAt(x, y).length > 0",
                List.of(text(title).elementHandle(), at.fromX() + 4, at.fromY()));
    }

    /// Clicks the mark over the middle of the words.
    DeskPage activate(String title, String words) {
        isMarked(title, words);
        var at = settledPlace(title, words);
        page.mouse().click(at.fromX() + 4, at.fromY());
        return this;
    }

    /// Selects the words as a hand does: press before the first, drag, release behind the last.
    /// Does it again where the text was still moving under the hand, as a person would.
    DeskPage select(String title, String words) {
        for (var attempt = 0; attempt < 5; attempt++) {
            drag(settledPlace(title, words));
            if (words.equals(selected())) {
                return this;
            }
        }
        throw new AssertionError("selected “" + selected() + "” instead of “" + words + "”");
    }

    private void drag(Place at) {
        var mouse = page.mouse();
        mouse.move(at.fromX(), at.fromY());
        mouse.down();
        mouse.move(
                at.toX(), at.toY(), new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        mouse.up();
        twoFrames();
    }

    /// Where the words stand once scrolling has come to rest.
    private Place settledPlace(String title, String words) {
        var place = place(title, words);
        for (var look = 0; look < 50; look++) {
            twoFrames();
            var now = place(title, words);
            if (now.equals(place)) {
                return now;
            }
            place = now;
        }
        return place;
    }

    private void twoFrames() {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// Touches the words, then leaves the selection that the browser's handles would leave.
    DeskPage selectByFinger(String title, String words) {
        var at = place(title, words);
        var x = at.fromX() + 4;
        var y = at.fromY();
        page.touchscreen().tap(x, y);
        var to = List.of(at.fromX(), at.fromY(), at.toX(), at.toY());
        page.evaluate(
                """
                ([fromX, fromY, toX, toY]) => {
                  const from = document.caretPositionFromPoint(fromX, fromY);
                  const to = document.caretPositionFromPoint(toX, toY);
                  document.getSelection().setBaseAndExtent(
                    from.offsetNode, from.offset, to.offsetNode, to.offset);
                }
                """,
                to);
        hasSelected(words);
        return this;
    }

    void hasSelected(String words) {
        page.waitForFunction(
                "(words) => document.getSelection().toString().replace(/\\s+/g, ' ') === words",
                words);
    }

    String selected() {
        return (String)
                page.evaluate("() => document.getSelection().toString().replace(/\\s+/g, ' ')");
    }

    Place place(String title, String words) {
        return placeIn(text(title), words);
    }

    /// The same in any text pane.
    static Place placeIn(Locator text, String words) {
        assertThat(text.locator(".variorum-sheet")).not().isEmpty();
        @SuppressWarnings("unchecked")
        var found = (Map<String, Number>) text.evaluate(PLACE_OF_WORDS, words);
        if (found == null) {
            throw new AssertionError("“" + words + "” is not in this text");
        }
        return new Place(
                number(found, "fromX"),
                number(found, "fromY"),
                number(found, "toX"),
                number(found, "toY"));
    }

    private static double number(Map<String, Number> found, String name) {
        return Objects.requireNonNull(found.get(name)).doubleValue();
    }

    /// Where words stand in the window: the left of the first, the right of the last.
    record Place(double fromX, double fromY, double toX, double toY) {}

    Locator toolbar() {
        return page.getByRole(AriaRole.TOOLBAR);
    }

    Locator scroller(String title) {
        return text(title).locator(".variorum-scroller");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /// Presses the key of the toolbar's *Highlight* and waits for the mark to be counted.
    DeskPage highlight(String title, String words) {
        var before = marks(title);
        select(title, words);
        assertThat(toolbar()).isVisible();
        press("h");
        hasMarks(title, before + 1);
        isMarked(title, words);
        return this;
    }

    // Claims

    /// Presses `c` on a selection; the dialog asks what the words bear on.
    ClaimDialog claim(String title, String words) {
        select(title, words);
        assertThat(toolbar()).isVisible();
        press("c");
        return new ClaimDialog(page);
    }

    Locator side() {
        return page.locator(".side-panel");
    }

    /// Brings the claim's tab of the panel forward.
    DeskPage showClaimTab() {
        side().getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Claim")).click();
        return this;
    }

    /// From the panel of the passage to the claim that it serves.
    ClaimPanel openClaim(String statement) {
        page.locator(".passage-claim")
                .filter(new Locator.FilterOptions().setHasText(statement))
                .first()
                .click();
        return claimPanel();
    }

    ClaimPanel claimPanel() {
        return new ClaimPanel(side());
    }

    private static Page.GetByTitleOptions exactTitle() {
        return new Page.GetByTitleOptions().setExact(true);
    }
}
