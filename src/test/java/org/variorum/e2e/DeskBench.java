package org.variorum.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.variorum.testing.Cast;

/// `./variorum bench desk`: how fast the desk opens and how fast others see a highlight, in the
/// packaged app with a real browser, and how much memory the server keeps for an open desk. It
/// prints figures and asserts nothing, so its name keeps it out of the tests.
class DeskBench {

    private static final int LENGTH = 200_000;
    private static final int MARKS = 1_000;
    private static final int OPENINGS = 12;
    private static final int HIGHLIGHTS = 40;

    /// So many before that warm the server up and do not count.
    private static final int WARMING = 200;

    /// Of these the author's and one other are really drawn here; the rest would be on machines of
    /// their own, so their browser stands still.
    private static final int DESKS = 50;

    private static final int FEW = 10;
    private static final int MANY = 210;

    /// Notes when all three texts are on screen, and when all their marks are.
    static final String WATCH =
            """
            window.bench = { texts: 0, marks: 0, began: 0, came: [] };
            const painted = (then) => requestAnimationFrame(() => setTimeout(then));
            const now = () => performance.timeOrigin + performance.now();
            window.WebSocket = class extends WebSocket {
              constructor(...all) {
                super(...all);
                this.addEventListener('message', () => (bench.heard ||= now()));
              }
            };
            document.addEventListener('text-loaded', () => {
              if (++bench.texts === 3) painted(() => (bench.readable = performance.now() - bench.began));
            });
            document.addEventListener('marks-counted', (event) => {
              if (event.detail.count < %d) return;
              if (++bench.marks === 3) painted(() => (bench.marked = performance.now() - bench.began));
              if (bench.marks > 3) painted(() => bench.came.push(now()));
            });
            document.addEventListener('keydown', (event) => {
              if (event.key !== 'h') return;
              const drawn = () => [...CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0);
              const before = drawn();
              bench.pressed = now();
              bench.frames = 0;
              const look = () => {
                bench.frames++;
                if (drawn() > before) bench.shown = now() - bench.pressed;
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }, true);
            """
                    .formatted(MARKS);

    @Test
    void measures() throws Exception {
        var data = Files.createTempDirectory("variorum-bench");
        say("Laying three documents of %,d characters with %,d marks each…", LENGTH, MARKS);
        var group = CrowdedGroup.layInto(data, LENGTH, MARKS);
        try (var app = new App(data);
                var browsers = new Browsers(() -> app)) {
            var author = reader(browsers, group, 0);
            if (isWanted("opening")) {
                opening(author, group);
            }
            if (isWanted("news")) {
                highlights(author, browsers, app, group);
            }
            if (isWanted("memory")) {
                memory(browsers, app, group);
            }
        }
    }

    private static boolean isWanted(String part) {
        return List.of("all", part).contains(System.getProperty("bench.part", "all"));
    }

    static Window reader(Browsers browsers, CrowdedGroup group, int number) {
        var window = browsers.open();
        window.page().addInitScript(WATCH);
        var signIn = new SignInPage(window).open();
        signIn.signIn(group.readers().get(number), Cast.PASSWORD);
        window.page().waitForURL((Predicate<String>) address -> !address.contains("/login"));
        return window;
    }

    private static void open(Window window, CrowdedGroup group) {
        window.go(group.desk());
        awaitMarks(window.page());
    }

    static void awaitMarks(Page page) {
        page.waitForFunction("() => bench.marked > 0");
    }

    private void opening(Window window, CrowdedGroup group) {
        var page = window.page();
        var readable = new ArrayList<Double>();
        var marked = new ArrayList<Double>();
        var loaded = new ArrayList<Double>();
        for (var round = 0; round < OPENINGS; round++) {
            open(window, group);
            loaded.add(number(page, "bench.marked"));
            // Away and back inside the app, as from the library.
            page.locator("a[href$='/claims']").first().click();
            page.waitForSelector("variorum-text", detached());
            page.evaluate("Object.assign(bench, {texts: 0, marks: 0, readable: 0, marked: 0})");
            page.evaluate("() => { bench.began = performance.now(); history.back(); }");
            awaitMarks(page);
            readable.add(number(page, "bench.readable"));
            marked.add(number(page, "bench.marked"));
        }
        say("");
        say("The desk with three documents of %,d characters, %,d marks each", LENGTH, MARKS);
        budget("readable, from the click inside the app", median(readable), 400);
        budget("with all marks, from the click inside the app", median(marked), 600);
        say("  with all marks, whole page loaded anew: %.0f ms", median(loaded));
    }

    private static Page.WaitForSelectorOptions detached() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private void highlights(Window author, Browsers browsers, App app, CrowdedGroup group)
            throws InterruptedException {
        open(author, group);
        try (var elsewhere = new OtherDesks(app)) {
            // The one that is drawn comes in the middle: the server tells who came first first.
            elsewhere.open(app, group, DESKS / 2);
            var other = reader(browsers, group, 1);
            open(other, group);
            elsewhere.open(app, group, DESKS - DESKS / 2 - 2);
            elsewhere.stop();
            newsOf(author, other.page());
        }
    }

    private void newsOf(Window author, Page other) throws InterruptedException {
        var shown = new ArrayList<Double>();
        var frames = new ArrayList<Double>();
        var heard = new ArrayList<Double>();
        var came = new ArrayList<Double>();
        for (var round = 0; round < WARMING + HIGHLIGHTS; round++) {
            other.evaluate("() => { bench.came = []; bench.heard = 0; }");
            select(author.page(), round);
            author.page().keyboard().press("h");
            author.page().waitForFunction("() => bench.shown > 0");
            if (round == WARMING) {
                List.of(shown, frames, heard, came).forEach(List::clear);
            }
            shown.add(number(author.page(), "bench.shown"));
            frames.add(number(author.page(), "bench.frames"));
            var pressed = number(author.page(), "bench.pressed");
            other.waitForFunction("() => bench.came.length > 0");
            heard.add(number(other, "bench.heard") - pressed);
            came.add(number(other, "bench.came[0]") - pressed);
            author.page().evaluate("bench.shown = 0");
            Thread.sleep(200);
        }
        say("");
        say("A highlight, with %d desks of the same documents open", DESKS);
        say(
                "  on the author's screen: median %.1f ms, frame %.0f at most",
                median(shown), frames.stream().mapToDouble(each -> each).max().orElse(0));
        say("  come to another's browser, median: %.0f ms", median(heard));
        budget("on another's screen, median", median(came), 150);
        budget("on another's screen, p95", percentile(came, 0.95), 150);
    }

    /// Selects a few words near the top of the first text.
    private static void select(Page page, int round) throws InterruptedException {
        page.evaluate(
                """
                (round) => {
                  const pane = document.querySelector('variorum-text');
                  const node = pane.querySelectorAll('.variorum-paragraph')[round % 8].firstChild;
                  const start = 3 * Math.floor(round / 8);
                  pane.querySelector('.variorum-scroller').focus();
                  document.getSelection().setBaseAndExtent(node, start, node, start + 20);
                }
                """,
                round);
        page.waitForSelector(".variorum-toolbar:not([hidden])");
    }

    private void memory(Browsers browsers, App app, CrowdedGroup group)
            throws IOException, InterruptedException {
        browsers.closeWindows(true);
        Thread.sleep(5_000);
        long few;
        long many;
        try (var desks = new OtherDesks(app)) {
            desks.open(app, group, FEW);
            few = liveBytes(app);
            desks.open(app, group, MANY - FEW);
            many = liveBytes(app);
        }
        say("");
        say("Memory of the server, live objects after a full collection");
        say("  %d desks: %,d kB; %d desks: %,d kB", FEW, few / 1_000, MANY, many / 1_000);
        budget("for each open desk, in kB", (many - few) / 1_000.0 / (MANY - FEW), 300);
    }

    /// The last line of a class histogram, which counts only what is reachable.
    private static long liveBytes(App app) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, String.valueOf(app.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var total = told.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static double median(List<Double> figures) {
        return percentile(figures, 0.5);
    }

    private static double percentile(List<Double> figures, double share) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static void budget(String what, double figure, double most) {
        say(
                "  %s: %.0f (budget %.0f, %s)",
                what, figure, most, figure <= most ? "held" : "NOT HELD");
    }

    private static void say(String format, Object... figures) {
        System.out.println(String.format(Locale.ENGLISH, format, figures));
    }
}
