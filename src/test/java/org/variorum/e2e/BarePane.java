package org.variorum.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The text pane on its bare page (`frontend/gestures`): texts by the names that `documents.ts`
/// gives them, words pointed at by mouse, key or finger.
final class BarePane {

    /// Where words are drawn: the middle of the first one's left edge and of the last one's right,
    /// and the box around all of them, in pixels of the window.
    record Place(
            double fromX,
            double fromY,
            double toX,
            double toY,
            double left,
            double top,
            double right,
            double bottom) {}

    /// A piece of the text that is painted by this highlight.
    record Painted(String name, String words, Map<String, Object> place) {}

    private static final Duration SOON = Duration.ofSeconds(8);

    private final Window window;
    private final Page page;
    private final int at;

    private BarePane(Window window, int at) {
        this.window = window;
        this.page = window.page();
        this.at = at;
    }

    /// One pane in a window of 900 by 700.
    static BarePane open(Browsers browsers, String... documents) {
        return on(browsers.bare()).showing(documents);
    }

    static BarePane open(
            Browsers browsers, Browser.NewContextOptions options, String... documents) {
        var window = browsers.openBare(options);
        window.go("index.html");
        window.page().waitForFunction("() => window.stage");
        return on(window).showing(documents);
    }

    private BarePane showing(String... documents) {
        return documents.length > 0 ? show(Map.of(), documents) : this;
    }

    /// The first pane of a window that is on the page already.
    static BarePane on(Window window) {
        return new BarePane(window, 0);
    }

    /// Lays these texts side by side, every pane with these properties.
    BarePane show(Map<String, ?> properties, String... documents) {
        ask("show", Arrays.asList(documents), properties);
        return this;
    }

    /// Another pane of the same page.
    BarePane pane(int other) {
        return new BarePane(window, other);
    }

    Page page() {
        return page;
    }

    Window window() {
        return window;
    }

    /// Calls a function of the page's `stage`.
    Object ask(String function, Object... arguments) {
        return page.evaluate(
                "([name, args]) => stage[name](...args)",
                List.of(function, Arrays.asList(arguments)));
    }

    private Object ofThis(String function, Object... arguments) {
        var all = new ArrayList<Object>(List.of(at));
        all.addAll(Arrays.asList(arguments));
        return ask(function, all.toArray());
    }

    /// An expression in which `pane` is this element.
    Object eval(String expression) {
        return page.evaluate(
                "(at) => { const pane = document.querySelectorAll('variorum-text')[at];"
                        + " return ("
                        + expression
                        + "); }",
                at);
    }

    BarePane set(Map<String, ?> properties) {
        ofThis("set", properties);
        return this;
    }

    BarePane call(String method) {
        ofThis("call", method);
        return this;
    }

    // Marks

    BarePane mark(String id, String words) {
        return mark(id, words, Map.of());
    }

    BarePane mark(String id, String words, Map<String, ?> more) {
        ofThis("mark", id, words, more);
        return this;
    }

    BarePane put(String id, int start, int end) {
        ofThis("put", id, start, end);
        return this;
    }

    void remove(String id) {
        ofThis("remove", id);
    }

    /// All that is painted by highlights whose names begin so.
    List<Painted> painted(String prefix) {
        return ((List<?>) ofThis("painted", prefix))
                .stream().map(Map.class::cast).map(BarePane::painted).toList();
    }

    @SuppressWarnings("unchecked")
    private static Painted painted(Map<?, ?> each) {
        return new Painted(
                (String) Objects.requireNonNull(each.get("name")),
                (String) Objects.requireNonNull(each.get("words")),
                (Map<String, Object>) Objects.requireNonNull(each.get("place")));
    }

    List<String> paintedWords() {
        return painted("variorum-").stream().map(Painted::words).toList();
    }

    // Places

    /// Scrolls the words to the middle of the pane.
    Place reveal(String words) {
        return place((Map<?, ?>) ofThis("reveal", words));
    }

    Place place(String words) {
        return place((Map<?, ?>) ofThis("place", words));
    }

    private static Place place(Map<?, ?> box) {
        return new Place(
                number(box, "fromX"),
                number(box, "fromY"),
                number(box, "toX"),
                number(box, "toY"),
                number(box, "left"),
                number(box, "top"),
                number(box, "right"),
                number(box, "bottom"));
    }

    static double number(Map<?, ?> box, String name) {
        return ((Number) Objects.requireNonNull(box.get(name))).doubleValue();
    }

    boolean isInView(String words) {
        var place = place(words);
        var frame = scroller().boundingBox();
        return place.top() >= frame.y && place.bottom() <= frame.y + frame.height;
    }

    double scrolled() {
        return ((Number) ofThis("scrolled")).doubleValue();
    }

    void scrollTo(double top) {
        ofThis("scrollTo", top);
    }

    // Hands

    void drag(Place from, Place to) {
        dragTo(from.fromX(), from.fromY(), to.toX(), to.toY());
    }

    void dragTo(double fromX, double fromY, double toX, double toY) {
        var mouse = page.mouse();
        mouse.move(fromX, fromY);
        mouse.down();
        mouse.move(toX, toY, new Mouse.MoveOptions().setSteps(6));
        mouse.up();
    }

    void click(Place place) {
        page.mouse().click(place.fromX() + 4, place.fromY());
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    BarePane focus() {
        scroller().focus();
        return this;
    }

    // What is there

    Locator element() {
        return page.locator("variorum-text").nth(at);
    }

    Locator scroller() {
        return element().locator(".variorum-scroller");
    }

    Locator toolbar() {
        return element().locator(".variorum-toolbar");
    }

    Locator part(String selector) {
        return element().locator(selector);
    }

    String selected() {
        return (String) ask("selected");
    }

    String behindCaret(int length) {
        return (String) ask("behindCaret", length);
    }

    List<?> heard(String event) {
        return (List<?>) ask("heard", event);
    }

    void forget() {
        ask("forget");
    }

    /// The passage that the pane said was selected last; waits for it.
    void hasSelected(String words) {
        soon(() -> passage("passage-selected"), words);
    }

    /// Waits until this is so.
    static <T> void soon(Supplier<T> actual, T wanted) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(40))
                .untilAsserted(() -> assertThat(actual.get()).isEqualTo(wanted));
    }

    private String passage(String event) {
        var all = heard(event);
        if (all.isEmpty()) {
            return "";
        }
        var span = (Map<?, ?>) all.getLast();
        return (String)
                eval("pane.text.slice(%s, %s)".formatted(span.get("start"), span.get("end")));
    }
}
