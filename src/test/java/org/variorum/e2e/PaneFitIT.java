package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The text pane for everyone: narrow, enlarged, in one's own type, and what axe-core sees of it
/// whatever is open.
@BrowserTest
class PaneFitIT {

    private static final String WORDS = "gate of basin upper one";

    private final Browsers browsers;

    PaneFitIT(Browsers browsers) {
        this.browsers = browsers;
    }

    private BarePane open(int width, int height, String... documents) {
        var options = new Browser.NewContextOptions().setViewportSize(width, height);
        return BarePane.open(browsers, options, documents);
    }

    /// A window of 1280 by 800 at 200 % has 640 by 400 left; at 400 % 320 by 256.
    @ParameterizedTest
    @CsvSource({"320, 640", "640, 400", "320, 256"})
    void losesNothingInANarrowWindow(int width, int height) {
        var pane = open(width, height, "essay");
        pane.mark("a", WORDS);
        fits(pane);
        pane.reveal(WORDS);
        pane.ask("select", 0, WORDS);
        assertThat(pane.toolbar()).isVisible();
        isInside(pane, ".variorum-toolbar", width, height);
        pane.press("Escape");
        pane.call("openFind");
        isInside(pane, ".variorum-find button >> nth=-1", width, height);
        pane.press("Escape");
        pane.call("openPassages");
        isInside(pane, ".variorum-drawer", width, height);
        isInside(pane, ".variorum-passage button", width, height);
        pane.press("Escape");
        pane.call("openHelp");
        isInside(pane, ".variorum-help", width, height);
        assertThat(
                        pane.eval(
                                "(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.variorum-help'))"))
                .isEqualTo(true);
        fits(pane);
    }

    private static void isInside(BarePane pane, String selector, int width, int height) {
        var box = pane.part(selector).first().boundingBox();
        assertThat(box.x).as(selector).isGreaterThanOrEqualTo(-0.5);
        assertThat(box.y).as(selector).isGreaterThanOrEqualTo(-0.5);
        assertThat(box.x + box.width).as(selector).isLessThanOrEqualTo(width + 0.5);
        assertThat(box.y + box.height).as(selector).isLessThanOrEqualTo(height + 0.5);
    }

    /// Nothing is scrolled sideways, neither the page nor the text.
    private static void fits(BarePane pane) {
        assertThat(
                        pane.eval(
                                """
                                [document.documentElement, pane.querySelector('.variorum-scroller')]
                                  .map((each) => each.scrollWidth - each.clientWidth)
                                """))
                .isEqualTo(List.of(0, 0));
    }

    @Test
    void remembersHowOneReads() {
        var pane = open(900, 700, "essay");
        var before = type(pane);
        pane.reveal(WORDS);
        for (var step : List.of("larger", "larger", "narrower", "looser")) {
            pane.ask("type", step);
        }
        var after = type(pane);
        assertThat(after).isNotEqualTo(before);
        assertThat(after.getFirst()).isEqualTo("18px");
        pane.window().go("index.html");
        pane.page().waitForFunction("() => window.stage");
        pane.show(Map.of(), "essay");
        assertThat(type(pane)).isEqualTo(after);
        pane.ask("type", "reset");
        assertThat(type(pane)).isEqualTo(before);
    }

    /// Size, line height and width of the column, as they are on the screen.
    private static List<?> type(BarePane pane) {
        return (List<?>)
                pane.eval(
                        """
                        (() => {
                          const sheet = getComputedStyle(pane.querySelector('.variorum-sheet'));
                          const chunk = getComputedStyle(pane.querySelector('.variorum-chunk'));
                          return [sheet.fontSize, sheet.lineHeight, chunk.width];
                        })()
                        """);
    }

    @Test
    void remembersHowMarksLookAndWhetherTheyAreSaid() {
        var pane = open(900, 700, "essay");
        pane.ask("prefer", "bars");
        pane.ask("prefer", "spoken");
        pane.mark("a", WORDS);
        soon(() -> pane.painted("variorum-").getFirst().name().endsWith("-bars"), true);
        assertThat(pane.part(".variorum-aside")).hasCount(1);
        pane.show(Map.of(), "essay").mark("a", WORDS);
        soon(() -> pane.painted("variorum-").getFirst().name().endsWith("-bars"), true);
    }

    @Test
    void staysReadableInTheLargestType() {
        var pane = open(320, 640, "essay");
        for (var i = 0; i < 14; i++) {
            pane.ask("type", "larger");
            pane.ask("type", "looser");
        }
        assertThat(type(pane).getFirst()).isEqualTo("28px");
        fits(pane);
    }

    // Numbers of paragraphs

    /// Empty when each number stands beside its paragraph, otherwise what is wrong.
    private static final String NUMBERS =
            """
            (() => {
              const wrong = [];
              for (const chunk of document.querySelectorAll('.variorum-chunk')) {
                const numbers = [...chunk.querySelectorAll('.variorum-number')];
                const counted = [...chunk.querySelectorAll('.variorum-counted')];
                if (numbers.length === 0) continue;
                if (numbers.length !== counted.length) wrong.push(`${numbers.length} of ${counted.length}`);
                numbers.forEach((number, i) => {
                  const by = number.getBoundingClientRect().top - counted[i].getBoundingClientRect().top;
                  if (Math.abs(by) > 1) wrong.push(`${number.dataset.number} by ${by}`);
                });
              }
              const first = document.querySelector('.variorum-number')?.dataset.number;
              return first === '1' ? wrong.join() : `begins with ${first}`;
            })()""";

    @Test
    void numbersParagraphsBesideThemHoweverWideTheyAre() {
        var pane = open(1300, 800, "essay");
        for (var width : List.of(1300, 420, 900)) {
            pane.page().setViewportSize(width, 800);
            soon(() -> pane.eval(NUMBERS), "");
        }
        pane.ask("type", "larger");
        soon(() -> pane.eval(NUMBERS), "");
        pane.mark("a", WORDS);
        soon(() -> pane.eval(NUMBERS), "");
    }

    // What axe-core sees

    /// What can be open besides the text itself.
    enum State {
        TEXT(pane -> {}),
        SELECTED(
                pane -> {
                    pane.ask("select", 0, WORDS);
                    assertThat(pane.toolbar()).isVisible();
                }),
        CARET(pane -> pane.focus().press("ArrowRight")),
        FIND(pane -> pane.call("openFind").page().keyboard().type("basin")),
        FOUND_NOTHING(pane -> pane.call("openFind").page().keyboard().type("hippopotamus")),
        CONTENTS(pane -> pane.call("openContents")),
        PASSAGES(pane -> pane.call("openPassages")),
        HELP(pane -> pane.call("openHelp")),
        NOTE(pane -> pane.part(".variorum-footnote-ref").focus()),
        SPOKEN(pane -> pane.set(Map.of("spoken", true))),
        LINKED(pane -> pane.set(Map.of("selectedClaim", List.of("a", "far")))),
        EMPTY(pane -> pane.show(Map.of(), "empty")),
        FAILED(
                pane -> {
                    pane.window().expectOutage();
                    pane.set(Map.of("textUrl", "nowhere"));
                    assertThat(pane.part("[role=alert]")).isVisible();
                });

        private final Consumer<BarePane> way;

        State(Consumer<BarePane> way) {
            this.way = way;
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everybodyCanUse(State state) {
        var pane = BarePane.open(browsers, "essay");
        var claim = Map.of("claims", List.of("c"), "role", "supports", "flags", 28);
        pane.mark("a", WORDS, claim).mark("far", "gate of basin outer twelve", claim);
        pane.mark("b", "The gate of basin upper one stands").mark("c", "frogs of basin outer one");
        state.way.accept(pane);
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            pane.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions()
                                    .setColorScheme(scheme)
                                    .setReducedMotion(ReducedMotion.REDUCE));
            pane.ask("frames", 3);
            var axe = new AxeBuilder(pane.page());
            if (scheme == ColorScheme.DARK) {
                // Nothing but the colours is another than in light.
                axe = axe.withRules(List.of("color-contrast", "link-in-text-block"));
            }
            axe.analyze().getViolations().stream()
                    .flatMap(
                            rule ->
                                    rule.getNodes().stream()
                                            .map(
                                                    node ->
                                                            scheme
                                                                    + " "
                                                                    + rule.getId()
                                                                    + " "
                                                                    + node.getTarget()
                                                                    + " "
                                                                    + node.getFailureSummary()))
                    .forEach(found::add);
        }
        assertThat(found).as("violations at " + state).isEmpty();
    }
}
