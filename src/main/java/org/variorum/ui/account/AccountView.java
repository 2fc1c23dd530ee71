package org.variorum.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Tokens;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Renamed;
import org.variorum.ui.components.Texts;

/// One's own account: how one is called, the password, and the tokens of one's programs.
@Route(Places.ACCOUNT)
@PageTitle("My account · Variorum")
@PermitAll
class AccountView extends Div {

    private final Accounts accounts;

    AccountView(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        addClassNames("page", "page-narrow");
        var me = accounts.me();
        var sentence = new Paragraph(Texts.get("account.sentence", me.username()));
        sentence.addClassName("page-sentence");
        add(
                new H1(Texts.get("nav.account")),
                sentence,
                name(me.displayName()),
                password(),
                new TokenSection(tokens));
    }

    private Component name(String present) {
        var name = new TextField(Texts.get("person.name"));
        name.setValue(present);
        name.setHelperText(Texts.get("person.name.help"));
        var errors = new FieldErrors().with("displayName", name);
        var save =
                primary(
                        "account.rename",
                        () -> {
                            if (errors.unlessRefused(
                                    () -> Renamed.tell(accounts.rename(name.getValue())))) {
                                Notices.done(Texts.get("account.renamed"));
                            }
                        });
        return section("account.name", name, save);
    }

    private Component password() {
        var present = new PasswordField(Texts.get("password.present"));
        present.getElement().setAttribute("autocomplete", "current-password");
        var wanted = new NewPassword();
        var errors = wanted.namedIn(new FieldErrors().with("present", present));
        var save =
                primary(
                        "account.change-password",
                        () -> {
                            if (errors.unlessRefused(
                                    () ->
                                            accounts.changePassword(
                                                    present.getValue(), wanted.required()))) {
                                present.clear();
                                wanted.clear();
                                Notices.done(Texts.get("account.password-changed"));
                            }
                        });
        return section("account.password", present, wanted.first(), wanted.again(), save);
    }

    private static Button primary(String key, Runnable action) {
        var button = new Button(Texts.get(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Component section(String key, Component... fields) {
        var form = new Div(fields);
        form.addClassName("form-fields");
        var section = new Section(new H2(Texts.get(key)), form);
        section.addClassNames("sheet", "padded");
        return section;
    }
}
