package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.BarePane.soon;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What fingers do in the text pane. That a long press selects a word, and that its handles widen
/// it, is the browser's doing and without a screen it does not; the selections that it would leave
/// are made here while the finger is where it would be.
@BrowserTest
class PaneTouchIT {

    private static final String WORDS = "The gate of basin upper two stands";
    private static final String LATER = "The gate of basin upper seven stands";

    private final Browsers browsers;
    private BarePane pane;
    private CDPSession fingers;

    PaneTouchIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @BeforeEach
    void opens() {
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true);
        pane = BarePane.open(browsers, phone, "essay");
        fingers = pane.page().context().newCDPSession(pane.page());
    }

    @Test
    void opensAMarkByATap() {
        pane.mark("a", WORDS).mark("b", "basin upper two stands");
        var place = pane.reveal("basin upper two stands");
        pane.page().touchscreen().tap(place.fromX() + 4, place.fromY());
        soon(() -> pane.heard("mark-activated").size(), 1);
        assertThat(((Map<?, ?>) pane.heard("mark-activated").getFirst()).get("ids"))
                .isEqualTo(List.of("b", "a"));
    }

    @Test
    void waitsUntilTheHandlesRestAndGoesBelowThem() {
        pane.reveal(WORDS);
        longPress("basin upper two");
        assertThat(pane.toolbar()).isHidden();
        select(WORDS);
        pane.hasSelected(WORDS);
        assertThat(pane.toolbar()).isVisible();
        assertThat(pane.heard("passage-selected")).as("told once, at rest").hasSize(1);
        var place = pane.place(WORDS);
        isBelowTheHandles(place);
        select(WORDS + " open all summer, and the water");
        pane.hasSelected(WORDS + " open all summer, and the water");
        soon(
                () ->
                        pane.toolbar().boundingBox().y
                                > pane.place(WORDS + " open all summer, and the water").bottom()
                                        + 20,
                true);
    }

    /// The handles of a selection hang below its end.
    private void isBelowTheHandles(BarePane.Place place) {
        var strip = pane.toolbar().boundingBox();
        assertThat(strip.y).as("below the handles").isGreaterThan(place.bottom() + 20);
        assertThat(strip.x).isGreaterThanOrEqualTo(0);
        assertThat(strip.x + strip.width).isLessThanOrEqualTo(390);
    }

    @Test
    void goesAboveASelectionAtTheBottom() {
        pane.reveal(LATER);
        pane.scrollTo(pane.scrolled() - 450);
        longPress(LATER);
        assertThat(pane.toolbar()).isVisible();
        var strip = pane.toolbar().boundingBox();
        assertThat(strip.y + strip.height).isLessThanOrEqualTo(pane.place(LATER).top());
    }

    @Test
    void actsByATapOnTheToolbar() {
        pane.reveal(WORDS);
        longPress(WORDS);
        pane.toolbar().getByText("Highlight").tap();
        soon(() -> pane.heard("passage-action").size(), 1);
        soon(pane::paintedWords, List.of(WORDS));
        assertThat(pane.toolbar()).isHidden();
    }

    @Test
    void letsASelectionGoByATapBesideIt() {
        pane.reveal(WORDS);
        longPress(WORDS);
        assertThat(pane.toolbar()).isVisible();
        var place = pane.place("Nobody has counted the frogs of basin lower two");
        pane.page().touchscreen().tap(place.fromX() + 4, place.fromY());
        soon(pane::selected, "");
        assertThat(pane.toolbar()).isHidden();
    }

    @Test
    void isWideEnoughForFingers() {
        pane.mark("a", WORDS);
        pane.reveal(WORDS);
        longPress(WORDS);
        assertThat(pane.toolbar()).isVisible();
        for (var button : pane.toolbar().locator("button").all()) {
            var box = button.boundingBox();
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(24);
        }
    }

    private void longPress(String words) {
        var place = pane.place(words);
        touch("touchStart", place.fromX() + 4, place.fromY());
        select(words);
        touch("touchEnd", 0, 0);
    }

    private void touch(String type, double x, double y) {
        var points = new JsonArray();
        if (type.equals("touchStart")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private void select(String words) {
        pane.ask("select", 0, words);
    }
}
