package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Today's pictures of the screens, in `target/pictures`, and what must hold on narrow ones.
/// `./variorum pictures` takes them over into `docs/pictures`.
@BrowserTest
class PicturesIT {

    private static final Path FOLDER = Path.of("target", "pictures");

    /// The strips beside the texts are drawn in a free moment, after the marks.
    private static final String TICKED =
            """
            () => {
              const strips = [...document.querySelectorAll('canvas.variorum-ticks')]
                .filter((each) => each.clientHeight > 0);
              const isInked = ({ width, height }, context) =>
                width > 0 && context.getImageData(0, 0, width, height).data.some((value) => value > 0);
              return strips.length > 0 && strips.every((each) => isInked(each, each.getContext('2d')));
            }
            """;

    private final Browsers browsers;

    PicturesIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void picturesTheDesk() {
        var window = browsers.open();
        Screen.DESK.openIn(window);
        isPainted(window);
        picture(window, "desk");
        dark(window);
        picture(window, "desk-dark");
    }

    @Test
    void picturesTheClaims() {
        picture(Screen.CLAIMS, "claims");
    }

    @Test
    void picturesTheLibrary() {
        picture(Screen.LIBRARY, "library");
    }

    @Test
    void picturesANewVersion() {
        var window = browsers.open().as("Ada Wickmar");
        var page = window.page();
        var desk = RevisedEssay.openIn(window);
        List.of(RevisedEssay.STAYS, RevisedEssay.CHANGES, RevisedEssay.GONE)
                .forEach(words -> desk.highlight(RevisedEssay.TITLE, words));
        RevisedEssay.upload(desk, page);
        picture(window, "new-version");
        RevisedEssay.button(page, "Publish version 2").click();
        assertThat(desk.pane(RevisedEssay.TITLE).locator(".pane-version")).containsText("v2");
        RevisedEssay.compare(desk, page);
        page.locator(".pane").last().locator(".variorum-badge").last().click();
        assertThat(page.locator(".variorum-between")).isAttached();
        picture(window, "versions");
    }

    @Test
    void picturesTheSignIn() {
        picture(Screen.SIGN_IN, "sign-in");
    }

    @Test
    void showsOnePaneOnANarrowDesk() {
        var window = narrow(390);
        Screen.DESK.openIn(window);
        var panes = window.page().locator(".pane");
        assertThat(panes).hasCount(3);
        assertThat(panes.filter(new Locator.FilterOptions().setVisible(true))).hasCount(1);
        picture(window, "desk-narrow-panel");
        window.page().getByLabel("Fold the panel").click();
        assertThat(panes.filter(new Locator.FilterOptions().setVisible(true))).hasCount(1);
        isPainted(window);
        picture(window, "desk-narrow");
        window.page().setViewportSize(799, 844);
        assertThat(panes.filter(new Locator.FilterOptions().setVisible(true))).hasCount(1);
        window.page().setViewportSize(1100, 844);
        assertThat(panes.filter(new Locator.FilterOptions().setVisible(true))).hasCount(3);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fitsAPhone(Screen screen) {
        var window = narrow(390);
        screen.openIn(window);
        picture(window, "narrow/" + screen.name().toLowerCase(java.util.Locale.ROOT));
        fits(window, 390);
        window.page().setViewportSize(320, 844);
        fits(window, 320);
    }

    /// Nothing of the page lies right of the window, so that nobody scrolls it sideways. What
    /// scrolls within itself, a table or a row of chips, may.
    private static void fits(Window window, int width) {
        window.page().waitForFunction("(width) => document.body.clientWidth <= width", width);
        var scrolled =
                (Number)
                        window.page()
                                .evaluate(
                                        """
                                        () => Math.max(
                                          document.documentElement.scrollWidth,
                                          document.body.scrollWidth,
                                          document.querySelector('main')?.scrollWidth ?? 0)
                                        """);
        assertThat(scrolled.intValue())
                .as("width of the page in a window of " + width)
                .isLessThanOrEqualTo(width);
    }

    private Window narrow(int width) {
        return browsers.open(new Browser.NewContextOptions().setViewportSize(width, 844));
    }

    private void picture(Screen screen, String name) {
        var window = browsers.open();
        screen.openIn(window);
        picture(window, name);
    }

    private static void isPainted(Window window) {
        window.page().waitForFunction("() => CSS.highlights.size > 0");
        assertThat(window.page().locator(".variorum-badge").first()).isAttached();
        window.page().waitForFunction(TICKED);
    }

    private static void dark(Window window) {
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private static void picture(Window window, String name) {
        window.page().mouse().move(0, 0);
        window.page().evaluate("() => document.fonts.ready.then(() => true)");
        window.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(FOLDER.resolve(name + ".png"))
                                .setAnimations(
                                        com.microsoft.playwright.options.ScreenshotAnimations
                                                .DISABLED));
    }
}
