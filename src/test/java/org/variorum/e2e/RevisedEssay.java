package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;

/// An essay in a group of its own, marked and then revised: what stays, what changes a little, what
/// is rewritten and what is gone.
final class RevisedEssay {

    static final String TITLE = "The ferry at Hollin";

    static final String STAYS = "The ferry at Hollin ran for two hundred and six years.";
    static final String CHANGES =
            "Nobody who crossed in spring forgot how brown the river was, or how fast.";
    static final String CHANGED =
            "Nobody who crossed in spring forgot how brown the water was, or how fast.";
    static final String REWRITTEN = "The toll was a penny for a man and twopence for a cow.";
    static final String REWRITING =
            "The toll for a man was one penny, but for any cow it was twopence, and often more.";
    static final String GONE = "A blind fiddler played on deck every Sunday afternoon.";
    static final String MUSIC = "On Sundays there was music.";

    private static final String BETWEEN =
            """
            The landing on the north bank was built of oak, and rotted twice. The one on the south bank was built of stone.

            Three generations of the same family held the lease. Their name is still on the inn, above a door that nobody uses.
            """;

    private static final String END =
            """
            When the bridge was opened, the last ferryman walked across it and back, and said that it was dry.

            The boat lay in the reeds for eleven more years. Children said that it was haunted, and fished from it.
            """;

    static final String FIRST =
            String.join("\n\n", TITLE, STAYS, BETWEEN, CHANGES, END, REWRITTEN, GONE, END.strip());

    static final String SECOND =
            String.join("\n\n", TITLE, STAYS, BETWEEN, CHANGED, END, REWRITING, MUSIC, END.strip());

    private RevisedEssay() {}

    /// Founds a group, uploads the essay and opens it on the desk.
    ///
    /// @param window of somebody who is signed in
    static DeskPage openIn(Window window) {
        var page = window.page();
        window.go("");
        button(page, "Found a group").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Ferry " + UUID.randomUUID().toString().substring(0, 8));
        button(page, "Found it").click();
        page.waitForURL((Predicate<String>) address -> address.contains("/groups/ferry"));
        upload(page, page.getByText("Upload documents"), "ferry.txt", FIRST);
        page.locator(".document-title").click();
        var desk = new DeskPage(window);
        assertThat(desk.text(TITLE).locator(".variorum-paragraph").first()).isAttached();
        return desk;
    }

    static void upload(Page page, Locator button, String filename, String text) {
        FileChooser chooser = page.waitForFileChooser(() -> button.first().click());
        chooser.setFiles(
                new FilePayload(filename, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    /// From the menu of the pane to the dialog that shows what the revised text would do.
    static void upload(DeskPage desk, Page page) {
        menuItem(desk, page, "Upload a new version");
        upload(page, page.getByText("Choose a file"), "ferry-2.txt", SECOND);
        assertThat(page.locator(".publish-content .difference")).isVisible();
    }

    static void menuItem(DeskPage desk, Page page, String name) {
        desk.pane(TITLE)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("More for " + TITLE))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name)).click();
    }

    /// From the menu of the pane to both versions side by side, with what differs painted.
    static void compare(DeskPage desk, Page page) {
        desk.pane(TITLE)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("More for " + TITLE))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Compare with"))
                .hover();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Version 1 · ferry.txt"))
                .click();
        page.waitForFunction(
                "() => ['deleted', 'inserted'].every((kind) =>"
                        + " CSS.highlights.get('variorum-' + kind)?.size > 0)");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
