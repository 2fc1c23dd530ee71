package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes from pane to pane: the curves of the chosen claim, and scrolling together.
@BrowserTest
class PaneLinksIT {

    private static final String LEFT = "The gate of basin upper two stands";
    private static final String RIGHT = "Preface, part two.";
    private static final String FAR = "Of basin upper nine the reply";
    private static final List<String> BASINS = List.of("upper two", "upper six", "upper eleven");

    private final Browsers browsers;

    PaneLinksIT(Browsers browsers) {
        this.browsers = browsers;
    }

    private BarePane open(Map<String, ?> properties, String... documents) {
        var wide = new Browser.NewContextOptions().setViewportSize(1400, 700);
        return BarePane.open(browsers, wide).show(properties, documents);
    }

    private BarePane claimed() {
        var left = open(Map.of(), "essay", "reply");
        left.mark("a", LEFT, Map.of("claims", List.of("c"), "role", "states", "flags", 4));
        left.pane(1)
                .mark("b", RIGHT, Map.of("claims", List.of("c"), "role", "supports", "flags", 4))
                .mark(
                        "far",
                        FAR,
                        Map.of("claims", List.of("c"), "role", "contradicts", "flags", 4));
        left.set(Map.of("selectedClaim", List.of("a")));
        left.pane(1).set(Map.of("selectedClaim", List.of("b", "far")));
        return left;
    }

    @Test
    void drawsACurveFromPassageToPassage() {
        var left = claimed();
        isLinked(left);
        assertThat(left.page().locator(".variorum-between")).hasCount(1);
        left.set(Map.of("selectedClaim", List.of()));
        left.pane(1).set(Map.of("selectedClaim", List.of()));
        assertThat(left.page().locator(".variorum-between")).hasCount(0);
    }

    @Test
    void keepsTheCurvesOnTheirWordsWhileOneScrolls() {
        var left = claimed();
        isLinked(left);
        left.page().mouse().move(300, 300);
        left.page().mouse().wheel(0, 70);
        soon(() -> left.scrolled() > 60, true);
        isLinked(left);
    }

    @Test
    void keepsTheCurvesOnTheirWordsInAnotherWindow() {
        var left = claimed();
        for (var width : List.of(1000, 1600)) {
            left.page().setViewportSize(width, 640);
            isLinked(left);
        }
    }

    /// A curve leaves the text at the height of its words and comes in at that of the others.
    private static void isLinked(BarePane left) {
        soon(() -> isNear(left.ask("inkRows", 0, "right"), left.place(LEFT)), true);
        soon(() -> isNear(left.ask("inkRows", 1, "left"), left.pane(1).place(RIGHT)), true);
    }

    private static boolean isNear(Object rows, BarePane.Place place) {
        return ((List<?>) rows)
                .stream()
                        .anyMatch(
                                row -> Math.abs(((Number) row).doubleValue() - place.fromY()) < 5);
    }

    @Test
    void goesToAPassageOutOfView() {
        var right = claimed().pane(1);
        var below = right.part(".variorum-beyond.variorum-below");
        assertThat(below).hasAttribute("aria-label", "1 passage of the claim below: go there");
        below.click();
        soon(() -> right.isInView(FAR), true);
        assertThat(below).hasCount(0);
        assertThat(right.part(".variorum-beyond.variorum-above")).hasCount(1);
        right.part(".variorum-beyond.variorum-above").click();
        soon(() -> right.isInView(RIGHT), true);
    }

    @Test
    void scrollsToTheSameShare() {
        var left = open(Map.of("linked", true, "linkedBy", "proportion"), "essay", "reply");
        wheel(left, 1200);
        soon(
                () ->
                        Math.abs(
                                        number(left.eval("pane.linkedScroll"))
                                                - number(left.pane(1).eval("pane.linkedScroll")))
                                < 0.005,
                true);
        assertThat(left.pane(1).scrolled()).isGreaterThan(600);
    }

    @Test
    void scrollsToTheSameParagraph() {
        var left = open(Map.of("linked", true, "linkedBy", "paragraph"), "essay", "newVersion");
        wheel(left, 1500);
        soon(() -> atTheTop(left.pane(1)), atTheTop(left));
    }

    private static Object atTheTop(BarePane pane) {
        return pane.eval(
                "pane.text.slice(pane.visibleRange().start, pane.visibleRange().start + 30)");
    }

    @ParameterizedTest
    @CsvSource({"1300, upper six", "2700, upper eleven"})
    void scrollsFromSharedClaimToSharedClaim(int by, String basin) {
        var left = open(Map.of("linked", true, "linkedBy", "claims"), "essay", "reply");
        for (var each : BASINS) {
            var claim = Map.of("claims", List.of(each), "role", "states", "flags", 4);
            left.mark(each, "The gate of basin " + each + " ", claim);
            left.pane(1).mark(each, "Of basin " + each + " the", claim);
        }
        wheel(left, by);
        soon(() -> left.pane(1).isInView("Of basin " + basin + " the"), true);
        assertThat(left.isInView("The gate of basin " + basin + " ")).isTrue();
    }

    @Test
    void leavesPanesAloneThatAreNotLinked() {
        var left = open(Map.of(), "essay", "reply");
        wheel(left, 800);
        left.page().waitForTimeout(200);
        assertThat(left.pane(1).scrolled()).isZero();
    }

    private static void wheel(BarePane pane, int by) {
        pane.page().mouse().move(300, 300);
        pane.page().mouse().wheel(0, by);
        soon(() -> pane.scrolled() > by - 10, true);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
