package org.variorum.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.variorum.exchange.DemonstrationAccounts;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// Where one signs in.
@Route(value = Places.LOGIN, autoLayout = false)
@PageTitle("Sign in · Variorum")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView(DemonstrationAccounts demonstration) {
        addClassName("sign-in");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var sheet = new Div(form);
        sheet.addClassNames("sheet", "sign-in-sheet");
        add(title(), sheet);
        var offers = demonstration.people();
        if (!offers.isEmpty()) {
            add(demonstration(offers));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    static Component title() {
        var name = new H1("Vari");
        var accent = new com.vaadin.flow.component.html.Span("o");
        accent.addClassName("brand-accent");
        name.add(accent, new com.vaadin.flow.component.html.Span("rum"));
        name.addClassName("sign-in-brand");
        var sentence = new Paragraph(Texts.get("sign-in.sentence"));
        sentence.addClassName("sign-in-sentence");
        var title = new Div(name, sentence);
        title.addClassName("sign-in-title");
        return title;
    }

    private static Component demonstration(List<DemonstrationAccounts.Offer> offers) {
        var title = new H2(Texts.get("sign-in.demonstration"));
        var sentence = new Paragraph(Texts.get("sign-in.demonstration.sentence"));
        sentence.addClassName("soft");
        var place = new Div(title, sentence);
        place.addClassName("sign-in-demonstration");
        offers.forEach(offer -> place.add(new DemonstrationForm(offer)));
        return place;
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(Texts.get("sign-in.title"));
        words.getForm().setUsername(Texts.get("person.username"));
        words.getForm().setSubmit(Texts.get("sign-in.do"));
        words.getErrorMessage().setTitle(Texts.get("sign-in.failed.title"));
        words.getErrorMessage().setMessage(Texts.get("sign-in.failed"));
        return words;
    }
}
