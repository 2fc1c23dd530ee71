package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The claims of the demonstration group.
final class ClaimsPage {

    private final Window window;
    private final Page page;

    ClaimsPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    ClaimsPage open() {
        window.go(App.GROUP + "/claims");
        assertThat(page.locator(".claim-row").first()).isVisible();
        return this;
    }

    Locator row(String statement) {
        return page.locator(".claim-row").filter(new Locator.FilterOptions().setHasText(statement));
    }

    ClaimPanel choose(String statement) {
        row(statement).click();
        return new ClaimPanel(page.locator(".claims-side")).shows(statement);
    }
}
