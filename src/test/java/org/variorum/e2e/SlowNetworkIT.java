package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.LibraryPage.ESSAYS;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What happens to people whose network is slow, or away for a while.
@BrowserTest
class SlowNetworkIT {

    private static final String RIVER = ESSAYS.get(0);
    private static final Predicate<String> TO_THE_SERVER = address -> address.contains("v-r=uidl");

    private final Browsers browsers;

    SlowNetworkIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void keepsWhatIsWrittenWhileAPostIsOnItsWay() {
        var window = browsers.open().as("Mika Karsten");
        var panel = new ClaimsPage(window).open().choose(Screen.CLAIM);
        panel.composer().fill("The basins were never dry.");
        var held = new ArrayList<Route>();
        window.page().route(TO_THE_SERVER, held::add);
        panel.send();
        window.page().waitForCondition(() -> !held.isEmpty());
        panel.composer().click();
        window.page().keyboard().press("Control+End");
        window.page().keyboard().type(" Who says otherwise?");
        window.page().unroute(TO_THE_SERVER);
        held.forEach(Route::resume);
        assertThat(panel.posts().last()).containsText("The basins were never dry.");
        assertThat(panel.composer()).hasValue("Who says otherwise?");
        panel.send();
        assertThat(panel.posts().last()).containsText("Who says otherwise?");
        assertThat(panel.composer()).hasValue("");
    }

    @Test
    void hasWhatItMissedAfterAnOutageAndLoadsNoTextAgain() {
        var window = browsers.open().as("Mika Karsten");
        var mika = new LibraryPage(window).open().tick(ESSAYS).readSideBySide().shows(ESSAYS);
        var tove = new DeskPage(browsers.open().as("Tove Ostrander")).openAt(mika.address());
        tove.shows(ESSAYS);
        var before = mika.marks(RIVER);
        var page = window.page();
        mika.scroller(RIVER).evaluate("it => it.scrollTo({ top: 300, behavior: 'instant' })");
        page.evaluate("() => { window.notReloaded = true; }");

        window.expectOutage();
        page.context().setOffline(true);
        page.waitForFunction("() => window.Vaadin.connectionState.state !== 'connected'");
        tove.highlight(RIVER, "It was a field of young maize");
        tove.hasMarks(RIVER, before + 1);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.context().setOffline(false);

        mika.hasMarks(RIVER, before + 1);
        page.waitForCondition(() -> askedForMarks(asked) >= ESSAYS.size());
        assertThat(asked)
                .as("texts asked for again")
                .noneMatch(each -> each.matches(".*/reading/versions/[0-9a-f-]{36}"));
        assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
        assertThat(mika.scroller(RIVER).evaluate("it => it.scrollTop")).isEqualTo(300);
    }

    private static long askedForMarks(List<String> asked) {
        return asked.stream()
                .filter(each -> each.matches(".*/reading/versions/[0-9a-f-]{36}/marks.*"))
                .distinct()
                .count();
    }
}
