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

    /// Ticks the box in the row of each document. The grid has its cells in its light DOM, row by
    /// row, so a box is found by where it stands.
    LibraryPage tick(List<String> titles) {
        for (var title : titles) {
            var link = page.locator(".document-title").getByText(title, exactly());
            assertThat(link).isVisible();
            var row = link.boundingBox();
            var middle = row.y + row.height / 2;
            boxes().filter(new Locator.FilterOptions().setVisible(true)).all().stream()
                    .filter(box -> isAt(box, middle))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no box to tick for " + title))
                    .click();
        }
        assertThat(page.getByText(titles.size() + " ticked")).isVisible();
        return this;
    }

    private static boolean isAt(Locator box, double middle) {
        var at = box.boundingBox();
        return at != null && at.y - 12 <= middle && middle <= at.y + at.height + 12;
    }

    private Locator boxes() {
        return page.locator("vaadin-grid vaadin-checkbox");
    }

    DeskPage readSideBySide() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Read side by side").setExact(true))
                .click();
        return new DeskPage(window);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
