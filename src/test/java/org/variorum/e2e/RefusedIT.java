package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.variorum.e2e.LibraryPage.ESSAYS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the screens do not offer to whom it does not belong.
@BrowserTest
class RefusedIT {

    private final App app;
    private final Browsers browsers;

    RefusedIT(App app, Browsers browsers) {
        this.app = app;
        this.browsers = browsers;
    }

    @Test
    void offersAViewerOnlyALinkAndNoComposer() {
        var vera = browsers.open().as("Vera Stoll");
        var library = new LibraryPage(vera).open();
        assertThat(vera.page().getByText("Upload documents")).hasCount(0);
        var desk = library.tick(ESSAYS).readSideBySide().shows(ESSAYS);
        desk.select(ESSAYS.get(2), "two of the four have never been finished");
        desk.press("h");
        assertThat(desk.toolbar().locator("button")).hasText(new String[] {"Copy link"});
        leadsToTheWords(vera, desk);

        var panel = new ClaimsPage(vera).open().choose(Screen.CLAIM);
        assertThat(panel.posts().first()).isVisible();
        assertThat(panel.composer()).hasCount(0);
        assertThat(vera.page().getByText("New claim")).hasCount(0);
        assertThat(vera.page().getByText("Decide…")).hasCount(0);
    }

    /// The link that a viewer copies shows others the words, in the version that they were read in.
    private void leadsToTheWords(Window vera, DeskPage desk) {
        vera.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        desk.toolbar().locator("button").click();
        assertThat(vera.page().getByText("The link to the passage is copied.")).isVisible();
        var link = (String) vera.page().evaluate("() => navigator.clipboard.readText()");
        var mika = browsers.open().as("Mika Karsten");
        mika.goToAddress(link);
        mika.page()
                .waitForFunction(
                        """
                        () => [...(CSS.highlights.get('variorum-pending') ?? [])]
                          .some((each) => each.startContainer.data
                            .slice(each.startOffset)
                            .startsWith('two of the four have never been finished'))
                        """);
        assertThat(mika.page()).hasURL(Pattern.compile(".*doc=[0-9a-f-]+(@|%40)1&span=\\d+-\\d+"));
    }

    /// Being an admin opens no group, and what is not one's own looks as if it did not exist.
    @Test
    void showsAStrangerNothing() {
        var stranger = stranger();
        for (var screen : new String[] {"", "/read", "/claims", "/tags", "/history", "/members"}) {
            assertEquals(404, stranger.goNowhere(App.GROUP + screen));
            assertThat(stranger.page().getByText("Nothing here")).isVisible();
            assertThat(stranger.page().locator("body")).not().containsText("The Linde canal");
        }
        assertEquals(404, stranger.goNowhere("groups/there-is-no-such-group"));
        assertThat(stranger.page().getByText("Nothing here")).isVisible();
        assertEquals(404, stranger.goNowhere("no/such/address"));
        assertThat(stranger.page().getByText("Nothing here")).isVisible();
        stranger.go("admin/people");
        assertThat(stranger.page().getByText("Ada Wickmar")).hasCount(0);
    }

    @Test
    void leadsFromTheDeskToSignInAndBack() {
        var member = browsers.open().as("Tove Ostrander");
        var address =
                new LibraryPage(member)
                        .open()
                        .tick(ESSAYS)
                        .readSideBySide()
                        .shows(ESSAYS)
                        .address();
        var other = browsers.open();
        other.goToAddress(address);
        assertThat(other.page()).hasURL(Pattern.compile(".*/login.*"));
        new SignInPage(other).lookAroundAs("Mika Karsten");
        other.page().waitForURL(address);
        new DeskPage(other).shows(ESSAYS);
    }

    @Test
    void tellsThatAPasswordIsWrong() {
        var window = browsers.open();
        var signIn = new SignInPage(window).open();
        signIn.signIn("mika", "not the password");
        assertThat(window.page().getByText("That did not work")).isVisible();
    }

    /// Ada, who is an admin, makes an account for somebody who is in no group.
    private Window stranger() {
        var password = "a stranger’s password";
        var ada = browsers.open().as("Ada Wickmar");
        ada.go("admin/people");
        ada.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New person"))
                .click();
        var dialog = ada.page().getByRole(AriaRole.DIALOG);
        dialog.locator("vaadin-text-field:has-text('User name') input").fill("stranger");
        dialog.locator("vaadin-text-field:has-text('Name') input").last().fill("Sam Stranger");
        dialog.locator("vaadin-password-field input").fill(password);
        dialog.getByText("Make the account").click();
        assertThat(dialog).isHidden();
        var window = browsers.open();
        new SignInPage(window).open().signIn("stranger", password);
        window.page().waitForURL(app.at(""));
        return window;
    }
}
