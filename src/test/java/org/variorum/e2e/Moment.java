package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/// What can be open on a screen besides what is there at first.
enum Moment {
    EMPTY_DESK(
            window -> {
                window.as("Mika Karsten").go(App.GROUP + "/read");
                assertThat(window.page().locator(".empty-state")).isVisible();
            }),
    CHOOSING_A_DOCUMENT(
            window -> {
                EMPTY_DESK.openIn(window);
                button(window, "Open a document").click();
                dialog(window);
            }),
    PASSAGE(
            window -> {
                Screen.DESK.openIn(window);
                button(window, "Next mark").first().click();
                tab(window, "Passage");
            }),
    DISCUSSION(
            window -> {
                Screen.DESK.openIn(window);
                tab(window, "Discussion");
                assertThat(window.page().locator(".side-panel li.post").first()).isVisible();
            }),
    TOOLBAR(
            window -> {
                select(window);
                assertThat(new DeskPage(window).toolbar()).isVisible();
            }),
    NOTE(
            window -> {
                select(window);
                window.page().keyboard().press("n");
                dialog(window);
            }),
    CLAIM(
            window -> {
                select(window);
                window.page().keyboard().press("c");
                dialog(window);
            }),
    GESTURE(
            window -> {
                Screen.DESK.openIn(window);
                button(window, "One gesture…").click();
                dialog(window);
            }),
    MENU(
            window -> {
                Screen.DESK.openIn(window);
                window.page().locator(".desk-control.opens-menu").first().click();
                assertThat(window.page().getByRole(AriaRole.MENUITEM).first()).isVisible();
            }),
    PERSON(
            window -> {
                Screen.HOME.openIn(window);
                window.page().locator(".person-button").click();
                assertThat(window.page().getByRole(AriaRole.MENUITEM).first()).isVisible();
            }),
    NEW_CLAIM(
            window -> {
                Screen.CLAIMS.openIn(window);
                button(window, "New claim").click();
                dialog(window);
            }),
    DECISION(
            window -> {
                Screen.CLAIMS.openIn(window);
                button(window, "Decide…").click();
                dialog(window);
            }),
    EDITING_A_TEXT(
            window -> {
                RevisedEssay.menuItem(revised(window), window.page(), "Edit the text");
                dialog(window);
            }),
    NEW_VERSION(window -> RevisedEssay.upload(revised(window), window.page())),
    VERSIONS(
            window -> {
                publish(window);
                window.go(documents(window) + "/versions");
                assertThat(window.page().locator(".impact")).isVisible();
            }),
    PLACING(
            window -> {
                publish(window);
                window.go(documents(window) + "/places");
                assertThat(window.page().locator(".placing-card")).isVisible();
            }),
    COMPARING(
            window -> {
                publish(window);
                var address = window.page().url();
                window.goToAddress(address + "&doc=" + document(window) + "@1");
                assertThat(window.page().locator(".pane")).hasCount(2);
                assertThat(window.page().locator(".desk-comparing")).containsText("differences");
            }),
    UNPLACED(
            window -> {
                publish(window);
                window.page().locator(".pane-unplaced").click();
                assertThat(window.page().locator(".unplaced-head")).isAttached();
            });

    /// Words of an essay that no other mark covers.
    private static final String WORDS = "The model is no toy.";

    private static final String TITLE = "Water back in the street";

    private final Consumer<Window> way;

    Moment(Consumer<Window> way) {
        this.way = way;
    }

    /// Goes there in this window, where nobody is signed in yet.
    void openIn(Window window) {
        way.accept(window);
    }

    private static void select(Window window) {
        Screen.DESK.openIn(window);
        new DeskPage(window).select(TITLE, WORDS);
    }

    private static DeskPage revised(Window window) {
        var desk = RevisedEssay.openIn(window.as("Ada Wickmar"));
        desk.highlight(RevisedEssay.TITLE, RevisedEssay.STAYS);
        desk.highlight(RevisedEssay.TITLE, RevisedEssay.GONE);
        return desk;
    }

    private static void publish(Window window) {
        var desk = revised(window);
        RevisedEssay.upload(desk, window.page());
        RevisedEssay.button(window.page(), "Publish version 2").click();
        assertThat(desk.pane(RevisedEssay.TITLE).locator(".pane-version")).containsText("v2");
    }

    /// What stands in the address of the desk.
    private static String document(Window window) {
        return window.page().url().replaceAll(".*[?&]doc=([0-9a-f-]{36}).*", "$1");
    }

    private static String documents(Window window) {
        var group = window.page().url().replaceAll(".*/groups/([^/?]+)/.*", "$1");
        return "groups/" + group + "/documents/" + document(window);
    }

    private static void tab(Window window, String name) {
        window.page()
                .locator(".side-panel")
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void dialog(Window window) {
        // The dialog itself has no size, so it is never visible; what is in it is.
        assertThat(window.page().locator("[role=dialog] vaadin-button").first()).isVisible();
    }

    private static Locator button(Window window, String name) {
        return window.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
