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
        isAt(page, 1, "");
        add(page, RIVER);
        isAt(page, 2, "");
        desk.shows(List.of(STREET, RIVER));
        page.evaluate("() => { window.notReloaded = true; }");
        desk.scroller(STREET).evaluate("it => it.scrollTo({ top: 200, behavior: 'instant' })");
        desk.activate(STREET, "Run on the flood of 2014");
        isAt(page, 2, "passage=");
        desk.openClaim(Screen.CLAIM).shows(Screen.CLAIM);
        isAt(page, 2, "claim=");

        page.goBack();
        isAt(page, 2, "passage=");
        assertThat(page.locator(".passage-quote")).isVisible();
        page.goBack();
        isAt(page, 2, "");
        assertThat(page.locator(".passage-quote")).hasCount(0);
        desk.shows(List.of(STREET, RIVER));
        page.goBack();
        desk.shows(List.of(STREET));
        page.goForward();
        desk.shows(List.of(STREET, RIVER));
        page.goForward();
        page.goForward();
        isAt(page, 2, "claim=");
        desk.claimPanel().shows(Screen.CLAIM);
        assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
    }

    /// Waits until the address holds so many documents and this choice, or none if it is empty.
    private static void isAt(Page page, int documents, String choice) {
        page.waitForURL(
                url ->
                        url.split("doc=", -1).length - 1 == documents
                                && (choice.isEmpty()
                                        ? !url.contains("claim=") && !url.contains("passage=")
                                        : url.contains(choice)));
    }

    static void add(Page page, String title) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add document"))
                .click();
        page.locator(".choice").filter(new Locator.FilterOptions().setHasText(title)).click();
    }
}
