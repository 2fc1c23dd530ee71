package org.variorum.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.testing.Cast;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Places;

class PeopleViewTest extends ViewTest {

    @Autowired Accounts accounts;

    @Test
    void isNotThereForWhoIsNoAdmin() {
        open(cast.person("tove"), Places.PEOPLE);
        _assertNone(PeopleView.class);
    }

    @Test
    void findsByNameOrUserName() {
        var mika = cast.newPerson("mika", false);
        openFor(mika);
        assertThat(shown()).extracting(Person::id).containsExactly(mika.id());
        type(filter(), "nobody is called that");
        assertThat(shown()).isEmpty();
    }

    @Test
    void makesAccountsAndRefusesTakenNames() {
        var known = cast.newPerson("mika", false);
        var fresh = "vera-" + UUID.randomUUID().toString().substring(0, 8);
        open(cast.admin("ada"), Places.PEOPLE);
        _click(_get(Button.class, spec -> spec.withText("New person")));
        var dialog = _get(FormDialog.class);
        var username = _get(dialog, TextField.class, spec -> spec.withLabel("User name"));
        type(username, known.username().toUpperCase());
        type(_get(dialog, PasswordField.class), Cast.PASSWORD);
        _click(_get(dialog, Button.class, spec -> spec.withText("Make the account")));
        assertThat(username.getErrorMessage()).contains("is taken");
        type(username, fresh);
        _click(_get(dialog, Button.class, spec -> spec.withText("Make the account")));
        type(filter(), fresh);
        assertThat(shown()).extracting(Person::displayName).containsExactly(fresh);
    }

    @Test
    void disablesAndEnablesButNotOneself() {
        var mika = cast.newPerson("mika", false);
        openFor(mika);
        choose("Disable");
        assertThat(shown()).extracting(Person::disabled).containsExactly(true);
        choose("Enable again");
        assertThat(shown()).extracting(Person::disabled).containsExactly(false);
    }

    @Test
    void offersNoWayToDisableOneself() {
        var ada = cast.newPerson("ada", true);
        open(ada.id(), Places.PEOPLE);
        type(filter(), ada.username());
        assertThat(menu()).containsExactly("Reset password");
    }

    @Test
    void showsANewPasswordOnceAfterAsking() {
        var mika = cast.newPerson("mika", false);
        openFor(mika);
        choose("Reset password");
        _click(
                _get(
                        _get(FormDialog.class),
                        Button.class,
                        spec -> spec.withText("Make a new password")));
        var password = _get(_get(NewPasswordDialog.class), TextField.class).getValue();
        assertThat(password).hasSize(14);
        cast.as(mika.id(), () -> accounts.changePassword(password, "another long one"));
    }

    private void openFor(Person person) {
        open(cast.admin("ada"), Places.PEOPLE);
        type(filter(), person.username());
    }

    private static TextField filter() {
        return _get(TextField.class, spec -> spec.withPlaceholder("Find by name or user name"));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Person> grid() {
        return _get(Grid.class);
    }

    private static List<Person> shown() {
        return GridKt._findAll(grid());
    }

    private static MoreMenu more() {
        return (MoreMenu) GridKt._getCellComponent(grid(), 0, "menu");
    }

    private static List<String> menu() {
        return more().menu().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void choose(String item) {
        more().menu().getItems().stream()
                .filter(found -> found.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        ContextMenuKt::_click,
                        () -> {
                            throw new AssertionError("No item " + item);
                        });
    }
}
