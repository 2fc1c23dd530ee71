package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every main screen: where it is, who may see it, and what is on it when it is there.
enum Screen {
    SIGN_IN("login", null, "form.demonstration button"),
    HOME("", "Mika Karsten", "main h1"),
    LIBRARY(App.GROUP, "Ada Wickmar", ".document-title"),
    DESK(App.GROUP + "/read", "Mika Karsten", ".claim-panel li.post"),
    CLAIMS(App.GROUP + "/claims", "Arun Ramdas", ".claim-panel li.post"),
    MEMBERS(App.GROUP + "/members", "Ada Wickmar", "main h1"),
    TAGS(App.GROUP + "/tags", "Arun Ramdas", "main h1"),
    HISTORY(App.GROUP + "/history", "Mika Karsten", ".timeline-line"),
    ACCOUNT("account", "Mika Karsten", "main h1"),
    PEOPLE("admin/people", "Ada Wickmar", ".person-cell");

    /// A claim of the demonstration group with evidence in all three essays and much discussed.
    static final String CLAIM = "An open canal would halve the flood peak in the market square.";

    private final String place;
    private final String person;
    private final String ready;

    Screen(String place, @Nullable String person, String ready) {
        this.place = place;
        this.person = person == null ? "" : person;
        this.ready = ready;
    }

    /// Opens it in this window, where nobody is signed in yet, with as much on it as there can be.
    void openIn(Window window) {
        if (!person.isEmpty()) {
            window.as(person);
        }
        if (this == CLAIMS) {
            new ClaimsPage(window).open().choose(CLAIM);
        } else if (this == DESK) {
            new ClaimsPage(window).open().choose(CLAIM);
            window.page()
                    .getByText("Open on the desk", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(window.page()).hasURL(Pattern.compile(".*/read\\?.*"));
            assertThat(window.page().locator("variorum-text .variorum-paragraph").first())
                    .isAttached();
        } else {
            window.go(place);
        }
        isThere(window);
    }

    void isThere(Window window) {
        assertThat(window.page().locator(ready).first()).isAttached();
    }
}
