package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.e2e.LibraryPage.ESSAYS;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.e2e.ClaimPanel.Post;

/// What the demonstration group's people do on a day: read, mark, claim, argue, and find all of it
/// again after a power cut.
@BrowserTest
class JourneyIT {

    private static final String RIVER = ESSAYS.get(0);
    private static final String STREET = ESSAYS.get(1);
    private static final String COST = ESSAYS.get(2);

    private static final String CLAIM = "The missing basins decide what an open canal is worth.";
    private static final String FIRST = "The council’s table counts basins that are not there.";
    private static final String SECOND = "A model that was right in 2014 deserves some credit.";
    private static final String QUESTION = "Who would have to finish them, and by when?";
    private static final String NOTE = "The farmer at Gallows Meadow still grows maize.";
    private static final String ANSWER = "The city owns the land since 2008, so the city.";
    private static final String REASON = "All three essays turn on the two basins.";

    private static final List<Post> ARGUMENT =
            List.of(
                    new Post("Mika Karsten", "argues for", FIRST),
                    new Post("Tove Ostrander", "argues against", SECOND),
                    new Post("Tove Ostrander", "asks", QUESTION),
                    new Post("Mika Karsten", "notes", ANSWER),
                    new Post("Mika Karsten", "notes", NOTE));

    private final App app;
    private final Browsers browsers;

    JourneyIT(App app, Browsers browsers) {
        this.app = app;
        this.browsers = browsers;
    }

    @Test
    void threeEssaysAClaimAndAnArgumentOutliveAPowerCut() {
        var mika = browsers.open().as("Mika Karsten");
        var desk = new LibraryPage(mika).open().tick(ESSAYS).readSideBySide().shows(ESSAYS);
        desk.highlight(COST, "Eighty-eight centimetres became seventy-nine");

        claimsAcrossTheThree(desk);
        var address = desk.address();

        var tove = browsers.open().as("Tove Ostrander");
        var besides = new DeskPage(tove).openAt(address).shows(ESSAYS);
        besides.claimPanel().shows(CLAIM);
        hearsOfAHighlightWhileWriting(desk, besides);

        argues(desk, besides);

        // The last post stands on the screen, so it must stand on the disk.
        mika.expectOutage();
        tove.expectOutage();
        app.kill9();
        mika.close();
        tove.close();
        app.restart();

        var again = browsers.open().as("Mika Karsten");
        var found = new DeskPage(again).openAt(address).shows(ESSAYS);
        allIsThere(found);
        isDecidedByArun(found);
        isInTheHistory();
    }

    /// States it in one essay and in two more says what they do for it.
    private static void claimsAcrossTheThree(DeskPage desk) {
        desk.claim(COST, "two of the four have never been finished").create(CLAIM);
        desk.openClaim(CLAIM).shows(CLAIM).hasEvidence(COST, "states");
        desk.claim(STREET, "once the upstream basins are complete")
                .find("missing basins", CLAIM, "qualifies");
        desk.claim(RIVER, "It was a field of young maize with a gate.")
                .find("missing basins", CLAIM, "supports");
        desk.openClaim(CLAIM)
                .shows(CLAIM)
                .hasEvidence(COST, "states")
                .hasEvidence(STREET, "qualifies")
                .hasEvidence(RIVER, "supports");
    }

    private static void hearsOfAHighlightWhileWriting(DeskPage mika, DeskPage tove) {
        var half = "I would not say that the model";
        tove.claimPanel().composer().fill(half);
        var before = tove.marks(RIVER);
        assertThat(mika.marks(RIVER)).isEqualTo(before);
        mika.highlight(RIVER, "I believe all three of them");
        tove.hasMarks(RIVER, before + 1);
        tove.isMarked(RIVER, "I believe all three of them");
        assertThat(tove.claimPanel().composer()).hasValue(half);
        assertThat(tove.claimPanel().composer()).isFocused();
    }

    private static void argues(DeskPage mika, DeskPage tove) {
        var mikas = mika.showClaimTab().claimPanel();
        var toves = tove.claimPanel();
        mikas.post("For", FIRST);
        toves.hasPosts(ARGUMENT.subList(0, 1));
        toves.post("Against", SECOND);
        toves.hasPosts(ARGUMENT.subList(0, 2));
        toves.post("Ask", QUESTION);
        mikas.hasPosts(ARGUMENT.subList(0, 3));
        mikas.reply(QUESTION, "Note", ANSWER);
        toves.hasPosts(ARGUMENT.subList(0, 4));
        mikas.post("Note", NOTE);
        mikas.hasPosts(ARGUMENT);
    }

    private static void allIsThere(DeskPage desk) {
        desk.claimPanel()
                .shows(CLAIM)
                .hasState("Open")
                .hasEvidence(COST, "states")
                .hasEvidence(STREET, "qualifies")
                .hasEvidence(RIVER, "supports")
                .hasPosts(ARGUMENT);
        desk.isMarked(COST, "Eighty-eight centimetres became seventy-nine");
        desk.isMarked(RIVER, "I believe all three of them");
    }

    private void isDecidedByArun(DeskPage mikas) {
        var arun = browsers.open().as("Arun Ramdas");
        var claims = new ClaimsPage(arun).open();
        assertThat(claims.row(CLAIM)).containsText("5 posts");
        claims.choose(CLAIM).decide("Accepted", REASON);
        claims.choose(CLAIM).hasState("Accepted").hasDecision("Accepted", REASON);
        mikas.claimPanel().hasState("Accepted").hasDecision("Accepted", REASON);
    }

    private void isInTheHistory() {
        var ada = browsers.open().as("Ada Wickmar");
        ada.go(App.GROUP + "/history");
        var history = ada.page().locator("main");
        assertThat(history).containsText(CLAIM);
        assertThat(history).containsText(REASON);
        assertThat(history).containsText("Mika Karsten");
        assertThat(history).containsText("Tove Ostrander");
    }

    @Test
    void selectsByKeyboard() {
        var desk = new LibraryPage(browsers.open().as("Mika Karsten"));
        var page = desk.open().tick(ESSAYS).readSideBySide().shows(ESSAYS);
        var before = page.marks(STREET);
        page.scroller(STREET).focus();
        page.press("ArrowRight");
        for (var word = 0; word < 6; word++) {
            page.press("Shift+Control+ArrowRight");
        }
        assertThat(page.toolbar()).isVisible();
        assertThat(page.selected()).isNotBlank();
        page.press("h");
        page.hasMarks(STREET, before + 1);
    }

    /// A finger selects by the browser's own handles, which no test can hold; what the page makes
    /// of the selection that they leave is the same.
    @Test
    void selectsByTouch() {
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true);
        var window = browsers.open().as("Mika Karsten");
        var address =
                new LibraryPage(window)
                        .open()
                        .tick(ESSAYS)
                        .readSideBySide()
                        .shows(ESSAYS)
                        .address();
        var desk = new DeskPage(browsers.open(phone).as("Mika Karsten")).openAt(address);
        var words = "Nobody in the drawings is wet.";
        assertThat(desk.text(RIVER)).isVisible();
        var before = desk.marks(RIVER);
        desk.selectByFinger(RIVER, words);
        assertThat(desk.toolbar()).isVisible();
        var strip = desk.toolbar().boundingBox();
        var place = desk.place(RIVER, words);
        assertThat(strip.x).isBetween(0.0, 390 - strip.width);
        assertThat(strip.y).as("below the handles").isGreaterThan(place.toY());
        desk.toolbar().getByText("Highlight").tap();
        desk.hasMarks(RIVER, before + 1);
    }
}
