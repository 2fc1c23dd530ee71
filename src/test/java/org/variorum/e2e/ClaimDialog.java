package org.variorum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// *What claim do these words bear on?*
final class ClaimDialog {

    private final Page page;
    private final Locator dialog;

    ClaimDialog(Page page) {
        this.page = page;
        this.dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(statement()).isFocused();
    }

    private Locator statement() {
        return dialog.getByLabel("Statement");
    }

    private Locator choice(String words) {
        return dialog.locator("vaadin-item").filter(new Locator.FilterOptions().setHasText(words));
    }

    /// Types a new statement and presses Enter.
    void create(String statement) {
        statement().pressSequentially(statement);
        assertThat(choice("Create “" + statement + "”")).isVisible();
        statement().press("Enter");
        assertThat(dialog).isHidden();
    }

    /// Types some of the words, chooses the claim that is found, and says what the passage does.
    /// What is offered follows the typing after a moment, so the last of it is waited for.
    void find(String words, String statement, String role) {
        statement().pressSequentially(words);
        assertThat(choice("Create “" + words + "”")).isVisible();
        choice(statement).click();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(role)).check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use this claim"))
                .click();
        assertThat(dialog).isHidden();
    }
}
