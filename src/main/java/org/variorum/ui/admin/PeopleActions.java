package org.variorum.ui.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.NewPerson;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// What an admin can do with people's accounts.
class PeopleActions {

    private final Accounts accounts;
    private final Runnable refresh;
    private final UserId me;

    PeopleActions(Accounts accounts, Runnable refresh) {
        this.accounts = accounts;
        this.refresh = refresh;
        this.me = accounts.me().id();
    }

    MoreMenu menu(Person person) {
        var menu = new MoreMenu(Texts.get("library.menu-of", person.displayName()));
        menu.item(Texts.get("people.reset"), () -> reset(person));
        if (person.disabled()) {
            menu.item(Texts.get("people.enable"), () -> enable(person));
        } else if (!person.id().equals(me)) {
            menu.item(Texts.get("people.disable"), () -> disable(person));
        }
        return menu;
    }

    void create() {
        var username = new TextField(Texts.get("person.username"));
        username.setRequiredIndicatorVisible(true);
        var name = new TextField(Texts.get("person.name"));
        name.setHelperText(Texts.get("person.name.help"));
        var password = new PasswordField(Texts.get("people.first-password"));
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(Texts.get("password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        var admin = new Checkbox(Texts.get("people.make-admin"));
        new FormDialog(
                        Texts.get("people.create"),
                        Texts.get("people.create.do"),
                        () -> {
                            var person =
                                    accounts.create(
                                            new NewPerson(
                                                    username.getValue(),
                                                    name.getValue(),
                                                    password.getValue(),
                                                    admin.getValue()));
                            refresh.run();
                            Notices.done(Texts.get("people.created", person.displayName()));
                        })
                .with("username", username)
                .with("displayName", name)
                .with("password", password)
                .with(admin)
                .open();
    }

    private void disable(Person person) {
        if (Notices.unlessRefused(() -> accounts.disable(person.id()))) {
            refresh.run();
            Notices.undoable(
                    Texts.get("people.was-disabled", person.displayName()), () -> enable(person));
        }
    }

    private void enable(Person person) {
        if (Notices.unlessRefused(() -> accounts.enable(person.id()))) {
            refresh.run();
        }
    }

    /// Asks first: the old password does not come back.
    private void reset(Person person) {
        new FormDialog(
                        Texts.get("people.reset"),
                        Texts.get("people.reset.do"),
                        () ->
                                new NewPasswordDialog(
                                                person.displayName(),
                                                accounts.resetPassword(person.id()))
                                        .open())
                .with(new Paragraph(Texts.get("people.reset.sentence", person.displayName())))
                .destructive()
                .open();
    }
}
