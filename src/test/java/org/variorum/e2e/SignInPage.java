package org.variorum.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Predicate;

/// `/login`, with one click for each person of the demonstration group.
final class SignInPage {

    private final Window window;
    private final Page page;

    SignInPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    SignInPage open() {
        window.go("login");
        return this;
    }

    /// Clicks the button of this person and waits to be let in.
    void lookAroundAs(String name) {
        demonstration(name).click();
        page.waitForURL((Predicate<String>) address -> !address.contains("/login"));
    }

    Locator demonstration(String name) {
        return page.locator("form.demonstration button")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /// The ordinary way in.
    void signIn(String username, String password) {
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }
}
