package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// One claim with its evidence, the decision on it and the argument about it, wherever it is shown.
final class ClaimPanel {

    private final Locator panel;

    ClaimPanel(Locator place) {
        this.panel = place.locator(".claim-panel");
    }

    ClaimPanel shows(String statement) {
        assertThat(panel.locator(".claim-statement")).hasText(statement);
        return this;
    }

    ClaimPanel hasState(String state) {
        assertThat(panel.locator(".claim-head .badge.state")).hasText(state);
        return this;
    }

    /// The evidence in this document has these roles, in their order.
    ClaimPanel hasEvidence(String document, String... roles) {
        assertThat(
                        panel.getByRole(
                                        AriaRole.GROUP,
                                        new Locator.GetByRoleOptions()
                                                .setName(document)
                                                .setExact(true))
                                .locator(".badge.role"))
                .hasText(roles);
        return this;
    }

    ClaimPanel hasDecision(String state, String reason) {
        assertThat(panel.locator(".decision .badge.state").first()).hasText(state);
        assertThat(panel.locator(".decision-reason").first()).hasText(reason);
        return this;
    }

    // The argument

    Locator posts() {
        return panel.locator("li.post");
    }

    ClaimPanel hasPosts(List<Post> posts) {
        assertThat(posts().locator(".post-head .stance"))
                .hasText(posts.stream().map(Post::badge).toArray(String[]::new));
        assertThat(posts().locator(".post-author"))
                .hasText(posts.stream().map(Post::author).toArray(String[]::new));
        assertThat(posts().locator(".markdown"))
                .hasText(posts.stream().map(Post::words).toArray(String[]::new));
        return this;
    }

    Locator composer() {
        return panel.locator(".composer textarea");
    }

    /// Sends what stands in the composer.
    void send() {
        button(panel.locator(".composer"), "Post").click();
    }

    /// Writes at the end of the argument.
    ClaimPanel post(String stance, String words) {
        write(panel.locator(".composer"), stance, words, "Post");
        return this;
    }

    /// Writes below the post that says this.
    ClaimPanel reply(String to, String stance, String words) {
        var post = posts().filter(new Locator.FilterOptions().setHasText(to)).first();
        button(post.locator(".post-content"), "Reply").click();
        write(post.locator(".post-writing"), stance, words, "Reply");
        return this;
    }

    private static void write(Locator form, String stance, String words, String send) {
        form.locator("textarea").fill(words);
        form.locator("vaadin-select").click();
        form.page()
                .getByRole(
                        AriaRole.OPTION,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(stance)
                                .setExact(true))
                .click();
        assertThat(form.locator("vaadin-select")).containsText(stance);
        button(form, send).click();
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Opens the dialog in which an editor decides, and decides.
    void decide(String state, String reason) {
        button(panel, "Decide…").click();
        var dialog = panel.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(state).setExact(true))
                .check();
        dialog.locator("textarea").fill(reason);
        button(dialog, "Decide").click();
        assertThat(dialog).isHidden();
    }

    /// What a post says, who says it and what it does, as its badge tells.
    record Post(String author, String badge, String words) {}
}
