package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What *Back* and *Forward* of the browser do at the desk.
@BrowserTest
class GoingBackIT {

    private static final String STREET = "Water back in the street";
    private static final String RIVER = "A river remembers";

    private final Browsers browsers;

    GoingBackIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void goesThroughWhatTheReaderOpenedAndChose() {
        var window = browsers.open().as("Mika Karsten");
        var page = window.page();
        var desk = new DeskPage(window);
        window.go(App.GROUP + "/read");
        add(page, STREET);
        desk.shows(List.of(STREET));
        add(page, RIVER);
        desk.shows(List.of(STREET, RIVER));
        page.evaluate("() => { window.notReloaded = true; }");
        var before = page.url();
        desk.scroller(STREET).evaluate("it => it.scrollTo({ top: 200, behavior: 'instant' })");
        desk.activate(STREET, "In the council’s own model");
        desk.openClaim(Screen.CLAIM).shows(Screen.CLAIM);
        page.waitForURL("**claim=**");

        page.goBack();
        assertThat(page.locator(".passage-quote").first()).isVisible();
        page.goBack();
        page.waitForURL(before);
        desk.shows(List.of(STREET, RIVER));
        assertThat(page.locator(".side-panel .passage-quote")).hasCount(0);
        page.goBack();
        desk.shows(List.of(STREET));
        page.goForward();
        desk.shows(List.of(STREET, RIVER));
        page.goForward();
        page.goForward();
        desk.claimPanel().shows(Screen.CLAIM);
        assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
    }

    private static void add(Page page, String title) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add document"))
                .click();
        page.locator(".choice").filter(new Locator.FilterOptions().setHasText(title)).click();
    }
}
