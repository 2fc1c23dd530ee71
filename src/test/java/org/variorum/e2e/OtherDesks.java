package org.variorum.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Desks that in life lie open on other machines. Their pages are frozen, and their browser can be
/// stopped, so that it takes no processor from what is measured; the server holds and pushes to
/// them as to any other.
final class OtherDesks implements AutoCloseable {

    private static final int SETTLING = 3_000;

    private final Set<ProcessHandle> mine = new HashSet<>();
    private final Browsers browsers;

    OtherDesks(App app) {
        browsers = new Browsers(() -> app);
    }

    /// Opens so many more.
    void open(App app, CrowdedGroup group, int count) {
        var others = chromiums();
        var window = DeskBench.reader(browsers, group, 1);
        var context = window.page().context();
        for (var i = 0; i < count; i++) {
            var page = i == 0 ? window.page() : context.newPage();
            page.addInitScript(DeskBench.WATCH);
            page.navigate(app.at(group.desk()));
            DeskBench.awaitMarks(page);
            var state = new JsonObject();
            state.add("state", new JsonPrimitive("frozen"));
            context.newCDPSession(page).send("Page.setWebLifecycleState", state);
        }
        var opened = new HashSet<>(chromiums());
        opened.removeAll(others);
        mine.addAll(opened);
    }

    /// Stops their browser until they are closed.
    void stop() throws InterruptedException {
        Thread.sleep(SETTLING);
        signal("STOP");
    }

    @Override
    public void close() {
        signal("CONT");
        browsers.close();
    }

    private void signal(String signal) {
        var numbers =
                mine.stream()
                        .map(each -> String.valueOf(each.pid()))
                        .collect(Collectors.joining(" "));
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + numbers).start().waitFor();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<ProcessHandle> chromiums() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").contains("chrom"))
                .collect(Collectors.toSet());
    }
}
