package org.variorum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One real browser, in which every person has a window of their own.
final class Browsers implements AutoCloseable {

    /// Milliseconds; a loaded machine is no failure.
    static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Supplier<? extends Site> app;
    private @Nullable PaneSite pane;
    private @Nullable Window kept;
    private final List<Window> windows = new ArrayList<>();

    /// `app` is asked for when the first window is to look at it.
    Browsers(Supplier<? extends Site> app) {
        this.app = app;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try {
            playwright = Playwright.create();
            browser = playwright.chromium().launch(options(System.getenv("VARIORUM_CHROMIUM")));
        } catch (PlaywrightException trouble) {
            throw new IllegalStateException(
                    "No browser could be started: install Chromium and name it in"
                            + " VARIORUM_CHROMIUM, or run `./variorum test`, which does both.",
                    trouble);
        }
    }

    private static BrowserType.LaunchOptions options(@Nullable String chromium) {
        var arguments =
                new ArrayList<>(List.of("--disable-gpu", "--disable-background-networking"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        var options = new BrowserType.LaunchOptions().setArgs(arguments).setTimeout(60_000);
        if (chromium != null && !chromium.isBlank()) {
            options.setExecutablePath(Path.of(chromium));
        }
        return options;
    }

    /// A window as wide as a desk.
    Window open() {
        return open(new Browser.NewContextOptions().setViewportSize(1560, 900));
    }

    Window open(Browser.NewContextOptions options) {
        return open(app.get(), options.setDeviceScaleFactor(1));
    }

    /// A window of 900 by 700 for the text pane alone, as if it had just been opened. It is kept
    /// from test to test: opening one takes longer than most of what is done in it.
    Window bare() {
        if (kept == null) {
            kept = openBare(new Browser.NewContextOptions().setViewportSize(900, 700));
            windows.remove(kept);
            kept.go("index.html");
            kept.page().waitForFunction("() => window.stage");
        } else {
            kept.page().unrouteAll();
            kept.page().setViewportSize(900, 700);
            kept.page().mouse().move(0, 0);
            kept.page().evaluate("() => stage.reset()");
        }
        return kept;
    }

    /// A window for the text pane alone, which needs no app.
    Window openBare(Browser.NewContextOptions options) {
        if (pane == null) {
            pane = new PaneSite();
        }
        return open(pane, options);
    }

    private Window open(Site site, Browser.NewContextOptions options) {
        var window = new Window(site, browser.newContext(options));
        windows.add(window);
        return window;
    }

    /// Takes a picture of every open window.
    void photograph(Path folder, String name) {
        for (var i = 0; i < windows.size(); i++) {
            windows.get(i).photograph(folder.resolve(name + "-" + (i + 1) + ".png"));
        }
        if (kept != null) {
            kept.photograph(folder.resolve(name + "-bare.png"));
        }
    }

    /// Closes all windows and tells what any of them had to complain of.
    ///
    /// @param failed whether not even the window that is kept is to be trusted any more
    List<String> closeWindows(boolean failed) {
        windows.forEach(Window::close);
        var complaints = new ArrayList<String>();
        windows.forEach(window -> complaints.addAll(window.complaints()));
        windows.clear();
        if (kept != null) {
            complaints.addAll(kept.takeComplaints());
            if (failed || !complaints.isEmpty()) {
                kept.close();
                kept = null;
            }
        }
        return complaints;
    }

    @Override
    public void close() {
        if (pane != null) {
            pane.close();
        }
        browser.close();
        playwright.close();
    }
}
