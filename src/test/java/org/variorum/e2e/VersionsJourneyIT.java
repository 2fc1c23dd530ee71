package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.variorum.e2e.RevisedEssay.CHANGED;
import static org.variorum.e2e.RevisedEssay.CHANGES;
import static org.variorum.e2e.RevisedEssay.GONE;
import static org.variorum.e2e.RevisedEssay.MUSIC;
import static org.variorum.e2e.RevisedEssay.REWRITTEN;
import static org.variorum.e2e.RevisedEssay.STAYS;
import static org.variorum.e2e.RevisedEssay.TITLE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A marked essay is revised: what its reader sees before it is published, what is kept, what waits
/// and what is gone, and how the two versions are read beside each other.
@BrowserTest
class VersionsJourneyIT {

    private final Browsers browsers;

    VersionsJourneyIT(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void aRevisedEssayKeepsItsMarksOrSaysSo() {
        var window = browsers.open().as("Ada Wickmar");
        var page = window.page();
        var desk = RevisedEssay.openIn(window);
        for (var words : List.of(STAYS, CHANGES, REWRITTEN, GONE)) {
            desk.highlight(TITLE, words);
        }

        publishes(desk, page);
        desk.isMarked(TITLE, STAYS);
        desk.isMarked(TITLE, CHANGED);
        desk.hasMarks(TITLE, 2);

        listsWhatHasNoPlace(desk, page);
        decides(page);

        page.goBack();
        desk.hasMarks(TITLE, 4);
        desk.isMarked(TITLE, MUSIC);
        comparesTheVersions(desk, page);
    }

    private static void publishes(DeskPage desk, Page page) {
        RevisedEssay.upload(desk, page);
        var dialog = page.locator(".publish-content");
        assertThat(dialog).containsText("Of 4 annotations");
        assertThat(dialog).containsText("1 stays");
        assertThat(dialog).containsText("1 changes in wording");
        assertThat(dialog.locator("del").getByText("river", exactly())).isVisible();
        assertThat(dialog.locator("ins").getByText("water", exactly())).isVisible();
        RevisedEssay.button(page, "Publish version 2").click();
        assertThat(desk.pane(TITLE).locator(".pane-version")).containsText("v2");
    }

    private static void listsWhatHasNoPlace(DeskPage desk, Page page) {
        desk.pane(TITLE).getByText("2 without a place").click();
        assertThat(desk.side()).containsText(REWRITTEN);
        assertThat(desk.side()).containsText(GONE);
        desk.side().getByText("2 passages wait for a decision").click();
        assertThat(page.locator(".placing-card")).containsText(REWRITTEN);
    }

    /// The one by a key where the program proposes, the other by selecting where it belongs.
    private static void decides(Page page) {
        assertThat(page.locator(".placing-proposal")).containsText("penny");
        page.keyboard().press("a");
        assertThat(page.locator(".placing-card")).containsText(GONE);
        page.keyboard().press("c");
        select(page, page.locator(".placing-new variorum-text"), MUSIC);
        page.getByRole(AriaRole.TOOLBAR).getByText("Place it here").click();
        assertThat(page.locator(".empty-state")).containsText("Every passage has its place");
    }

    private static void comparesTheVersions(DeskPage desk, Page page) {
        RevisedEssay.compare(desk, page);
        assertThat(page.locator(".pane")).hasCount(2);
        assertThat(page.locator(".desk-comparing")).containsText("Version 1 against 2:");
        assertThat(page.locator(".desk-comparing")).containsText("differences");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next difference"))
                .click();
        page.locator(".pane").last().locator(".variorum-badge").first().click();
        assertThat(page.locator(".variorum-between")).isAttached();
        page.getByText("End", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".pane")).hasCount(1);
    }

    private static void select(Page page, Locator text, String words) {
        var at = DeskPage.placeIn(text, words);
        var mouse = page.mouse();
        mouse.move(at.fromX(), at.fromY());
        mouse.down();
        mouse.move(
                at.toX(), at.toY(), new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
