package org.variorum.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.variorum.accounts.FirstAdmin;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// Makes the first admin, for who holds the one-time link from the log.
@Route(value = Places.SETUP, autoLayout = false)
@PageTitle("Setting up · Variorum")
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver {

    private static final String SECRET = "secret";

    private final FirstAdmin firstAdmin;

    SetupView(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var secret = event.getLocation().getQueryParameters().getSingleParameter(SECRET).orElse("");
        var sheet = firstAdmin.opens(secret) ? form(secret) : voidLink();
        sheet.addClassNames("sheet", "sign-in-sheet", "padded");
        add(LoginView.title(), sheet);
    }

    private static Div voidLink() {
        return new Div(
                new H2(Texts.get("setup.void")),
                new Paragraph(Texts.get("refusal.setup-link-void")),
                new Anchor(Places.LOGIN, Texts.get("setup.to-sign-in")));
    }

    private Div form(String secret) {
        var username = new TextField(Texts.get("person.username"));
        var displayName = new TextField(Texts.get("person.name"));
        displayName.setHelperText(Texts.get("person.name.help"));
        var password = new NewPassword();
        var errors =
                password.namedIn(
                        new FieldErrors()
                                .with("username", username)
                                .with("displayName", displayName));
        var make =
                new Button(
                        Texts.get("setup.do"),
                        click -> {
                            if (errors.unlessRefused(
                                    () ->
                                            firstAdmin.makeBy(
                                                    secret,
                                                    username.getValue(),
                                                    displayName.getValue(),
                                                    password.required()))) {
                                Notices.done(Texts.get("setup.done", username.getValue()));
                                Places.go(Places.LOGIN);
                            }
                        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(username, displayName, password.first(), password.again(), make);
        fields.addClassName("form-fields");
        return new Div(
                new H2(Texts.get("setup.title")),
                new Paragraph(Texts.get("setup.sentence")),
                fields);
    }
}
