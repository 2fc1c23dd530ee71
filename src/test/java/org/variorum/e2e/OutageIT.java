package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.LibraryPage.ESSAYS;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The network is away for a while and comes back, with something marked on both sides meanwhile.
/// (What the text does of it alone: [PaneInputIT]; what it does not ask for again:
/// [SlowNetworkIT].)
@BrowserTest
class OutageIT {

    private static final String RIVER = ESSAYS.get(0);

    /// Longer than Flow waits before it sends again what has failed.
    private static final double AWAY_MILLIS = 6_000;

    private static final String CONNECTION =
            "() => window.Vaadin.connectionState.state + ' '"
                    + " + document.querySelector('vaadin-connection-indicator').matches('[reconnecting],"
                    + " [offline]')";

    private final Browsers browsers;

    OutageIT(Browsers browsers) {
        this.browsers = browsers;
    }

    /// A window's network. Playwright's *offline* leaves websockets open, so they are cut besides.
    private static final class Network {

        private final Window window;
        private final List<WebSocketRoute> sockets = new ArrayList<>();
        private boolean away;

        Network(Window window) {
            this.window = window;
            window.page().routeWebSocket(Pattern.compile(".*"), this::open);
        }

        private void open(WebSocketRoute socket) {
            if (away) {
                socket.close();
            } else {
                sockets.add(socket);
                sockets.add(socket.connectToServer());
            }
        }

        void leave() {
            window.expectOutage();
            away = true;
            window.page().context().setOffline(true);
            sockets.forEach(WebSocketRoute::close);
            sockets.clear();
        }

        void comeBack() {
            away = false;
            window.page().context().setOffline(false);
        }

        boolean hasNews() {
            return !sockets.isEmpty();
        }
    }

    @Test
    void endsByItselfWithWhatWasMarkedMeanwhile() {
        var window = browsers.open();
        var network = new Network(window);
        var library = new LibraryPage(window.as("Mika Karsten")).open();
        var mika = library.tick(ESSAYS).readSideBySide().shows(ESSAYS);
        var tove = new DeskPage(browsers.open().as("Tove Ostrander")).openAt(mika.address());
        var before = tove.shows(ESSAYS).marks(RIVER);
        mika.hasMarks(RIVER, before);

        network.leave();
        mark(mika, "He was quite ready to stop.");
        is(window, "reconnecting true");
        tove.highlight(RIVER, "On Mondays it was blue.");
        window.page().waitForTimeout(AWAY_MILLIS);
        is(window, "reconnecting true");
        var answers = new ArrayList<String>();
        window.page()
                .onResponse(
                        answer -> {
                            if (answer.url().endsWith("icon.svg")) {
                                answers.add(answer.url() + " " + answer.status());
                            }
                        });
        network.comeBack();

        is(window, "connected false");
        mika.hasMarks(RIVER, before + 2);
        assertThat(answers)
                .hasSizeBetween(1, 3)
                .allMatch(each -> each.matches("http://[^/]+/icon.svg 200"));
        tove.hasMarks(RIVER, before + 2);

        // Both ways are open again.
        window.page().waitForCondition(network::hasNews);
        tove.highlight(RIVER, "See what it smells of in August.");
        mika.hasMarks(RIVER, before + 3);
        mika.highlight(RIVER, "In August it stank");
        tove.hasMarks(RIVER, before + 4);
        mika.openAt(mika.address()).shows(ESSAYS).hasMarks(RIVER, before + 4);
    }

    /// Without waiting for it to be counted, which needs the server.
    private static void mark(DeskPage desk, String words) {
        desk.select(RIVER, words);
        assertThat(desk.toolbar()).isVisible();
        desk.press("h");
        desk.isMarked(RIVER, words);
    }

    private static void is(Window window, String connection) {
        window.page().waitForFunction("(wanted) => (" + CONNECTION + ")() === wanted", connection);
    }
}
