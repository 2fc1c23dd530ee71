package org.variorum.ui.account;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.TokenSignIn;
import org.variorum.testing.Cast;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Renamed;

class AccountViewsTest extends ViewTest {

    @Autowired Accounts accounts;
    @Autowired TokenSignIn signIn;

    @Test
    void showsTheSignInToWhoIsNotSignedIn() {
        openSignedOut(Places.LOGIN);
        assertThat(_get(LoginForm.class).isError()).isFalse();
        Places.go(Places.LOGIN + "?error");
        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void sendsWhoIsNotSignedInToTheSignIn() {
        openSignedOut(Places.ACCOUNT);
        _assertOne(LoginView.class);
    }

    @Test
    void saysThatAnUnknownSetupLinkIsVoid() {
        openSignedOut(Places.SETUP + "?secret=guessed");
        assertThat(_get(SetupView.class).getElement().getTextRecursively())
                .contains("unknown or was used already");
        _assertNone(TextField.class);
    }

    @Test
    void renames() {
        var tove = cast.person("tove");
        open(tove, Places.ACCOUNT);
        var name = _get(TextField.class);
        type(name, "  ");
        _click(_get(Button.class, spec -> spec.withText("Save name")));
        assertThat(name.getErrorMessage()).isEqualTo("This must not be empty.");
        var heard = new ArrayList<String>();
        Renamed.hear(UI.getCurrent(), person -> heard.add(person.displayName()));
        type(name, "Tove Berg");
        _click(_get(Button.class, spec -> spec.withText("Save name")));
        assertThat(cast.as(tove, accounts::me).displayName()).isEqualTo("Tove Berg");
        assertThat(heard).as("the bar hears it at once").containsExactly("Tove Berg");
    }

    @Test
    void changesThePasswordOnlyWithThePresentOneAndWrittenTwice() {
        var tove = cast.person("tove");
        open(tove, Places.ACCOUNT);
        change("a wrong password", "another long one", "another long one");
        assertThat(field("Present password").getErrorMessage()).contains("not your present");
        change(Cast.PASSWORD, "another long one", "another long two");
        assertThat(field("New password, once more").getErrorMessage()).contains("not the same");
        change(Cast.PASSWORD, "short", "short");
        assertThat(field("New password").getErrorMessage()).contains("at least 10");
        change(Cast.PASSWORD, "another long one", "another long one");
        assertThat(notices()).contains("Your password is changed.");
        assertThat(field("Present password").getValue()).isEmpty();
    }

    private static void change(String present, String wanted, String again) {
        type(field("Present password"), present);
        type(field("New password"), wanted);
        type(field("New password, once more"), again);
        _click(_get(Button.class, spec -> spec.withText("Change password")));
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }

    @Test
    void makesATokenTellsItOnceAndRevokesIt() {
        var tove = cast.person("tove");
        open(tove, Places.ACCOUNT);
        _click(_get(Button.class, spec -> spec.withText("New token")));
        _click(_get(Button.class, spec -> spec.withText("Make the token")));
        var name =
                _get(
                        TextField.class,
                        spec ->
                                spec.withPredicate(
                                        it -> it.getHelperText().startsWith("What it is for")));
        assertThat(name.getErrorMessage()).isEqualTo("This must not be empty.");
        type(name, "Notebook");
        _click(_get(Button.class, spec -> spec.withText("Make the token")));
        var secret = _get(TextField.class, spec -> spec.withLabel("Token")).getValue();
        assertThat(signIn.check(secret)).isInstanceOf(TokenSignIn.Checked.Good.class);
        _click(_get(Button.class, spec -> spec.withText("Close")));
        assertThat(_get(TokenSection.class).getElement().getTextRecursively())
                .contains("Notebook", "reads", "never ends")
                .doesNotContain(secret);
        _click(_get(Button.class, spec -> spec.withText("Revoke")));
        clickIn(_get(Dialog.class), "Revoke");
        assertThat(signIn.check(secret)).isInstanceOf(TokenSignIn.Checked.Void.class);
        assertThat(_get(TokenSection.class).getElement().getTextRecursively())
                .doesNotContain("Notebook");
    }

    private static void clickIn(Dialog dialog, String text) {
        LocatorJ._click(LocatorJ._get(dialog, Button.class, spec -> spec.withText(text)));
    }
}
