package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The desk on paper.
@BrowserTest
class PrintIT {

    private static final String STREET = "Water back in the street";

    /// What around the text is no higher than a window, or cuts off what is beyond it.
    private static final String CUTTING =
            """
            () => {
              const cutting = [];
              const sheet = document.querySelector('.variorum-sheet').getBoundingClientRect().height;
              for (let each = document.querySelector('.variorum-sheet').parentElement; each; each = each.parentElement) {
                const { overflowY } = getComputedStyle(each);
                if (overflowY !== 'visible' || each.getBoundingClientRect().height < sheet - 1)
                  cutting.push(each.tagName + '.' + each.className);
              }
              return cutting;
            }
            """;

    private final Browsers browsers;

    PrintIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void laysTheWholeTextOnPaperAndNothingElse() {
        var window = browsers.open().as("Mika Karsten");
        var page = window.page();
        window.go(App.GROUP + "/read");
        GoingBackIT.add(page, STREET);
        new DeskPage(window).shows(List.of(STREET));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((List<?>) page.evaluate(CUTTING)).isEmpty();
        assertThat(page.locator(".app-bar")).isHidden();
        assertThat(page.locator(".side-panel")).isHidden();
    }
}
