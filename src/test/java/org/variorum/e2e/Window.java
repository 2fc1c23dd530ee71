package org.variorum.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A browser window of one person. It notes what must not happen in any of them: errors in the
/// console or in a script, and any request to another host than the site's.
final class Window {

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> nowhere = new HashSet<>();
    private boolean outage;
    private boolean closed;

    Window(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.setDefaultTimeout(Browsers.PATIENCE);
        context.setDefaultNavigationTimeout(2 * Browsers.PATIENCE);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("page error: " + error.error()));
        context.onRequest(request -> check(request.url()));
        page = context.newPage();
        page.onWebSocket(socket -> check(socket.url()));
    }

    Page page() {
        return page;
    }

    void go(String place) {
        page.navigate(
                site.at(place),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /// Goes where no screen is. That the page comes with the status that says so, of which a
    /// browser complains by itself, is no complaint.
    ///
    /// @return the status
    int goNowhere(String place) {
        nowhere.add(site.at(place));
        return page.navigate(
                        site.at(place),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED))
                .status();
    }

    /// Goes to an address that was copied from another window.
    void goToAddress(String address) {
        page.navigate(
                address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /// Signs in by the one-click button and waits for what comes after it.
    Window as(String name) {
        new SignInPage(this).open().lookAroundAs(name);
        return this;
    }

    /// From now on the server is gone on purpose, so that a lost connection is no complaint.
    void expectOutage() {
        outage = true;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Gives the complaints and begins anew, for a window that is used again.
    List<String> takeComplaints() {
        var taken = List.copyOf(complaints);
        complaints.clear();
        outage = false;
        return taken;
    }

    void photograph(Path file) {
        if (closed) {
            return;
        }
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException cannot) {
            complaints.add("no picture of " + page.url() + ": " + cannot.getMessage());
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            context.close();
        }
    }

    private void check(String address) {
        if (!site.serves(address)) {
            complaints.add("request to another host: " + address);
        }
    }

    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error")) {
            return;
        }
        var lost =
                message.text().contains("net::ERR_")
                        || message.text().contains("WebSocket")
                        || message.text().contains("status of 40");
        var expected =
                message.text().contains("status of 404")
                        && nowhere.stream().anyMatch(message.location()::startsWith);
        if (!(outage && lost) && !expected) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }
}
