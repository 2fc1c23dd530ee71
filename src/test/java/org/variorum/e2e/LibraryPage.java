package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// A group's library.
final class LibraryPage {

    static final List<String> ESSAYS =
            List.of("A river remembers", "Water back in the street", "What the canal would cost");

    private final Window window;
    private final Page page;

    LibraryPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    LibraryPage open() {
        window.go(App.GROUP);
        assertThat(page.locator(".document-title")).hasCount(ESSAYS.size());
        return this;
    }

    /// Ticks the box of each document, which is called by its title.
    LibraryPage tick(List<String> titles) {
        for (var title : titles) {
            box(title).check();
        }
        assertThat(page.getByText(titles.size() + " ticked")).isVisible();
        return this;
    }

    private Locator box(String title) {
        return page.getByRole(
                AriaRole.CHECKBOX,
                new Page.GetByRoleOptions().setName("Choose “" + title + "”").setExact(true));
    }

    DeskPage readSideBySide() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read side by side").setExact(true))
                .click();
        return new DeskPage(window);
    }
}
