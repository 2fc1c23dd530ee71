package org.variorum.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// Where one signs in.
@Route(value = Places.LOGIN, autoLayout = false)
@PageTitle("Sign in · Variorum")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("sign-in");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        add(new H1("Variorum"), new Paragraph(Texts.get("sign-in.sentence")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(Texts.get("sign-in.title"));
        return words;
    }
}
