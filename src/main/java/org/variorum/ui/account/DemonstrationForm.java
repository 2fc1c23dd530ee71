package org.variorum.ui.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.variorum.exchange.DemonstrationAccounts;

/// Signs in as a person of the demonstration group by one click: an ordinary form, posted with the
/// session's token.
@Tag("form")
class DemonstrationForm extends HtmlContainer {

    DemonstrationForm(DemonstrationAccounts.Offer offer) {
        addClassName("demonstration");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", DemonstrationAccounts.SIGN_IN);
        hidden("username", offer.username());
        var request = VaadinServletRequest.getCurrent();
        if (request != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
        var name = new Span(offer.displayName());
        name.addClassName("demonstration-name");
        var role = new Span(offer.roleSentence());
        role.addClassName("soft");
        var button = new NativeButton();
        button.getElement().setAttribute("type", "submit");
        button.add(name, role);
        add(button);
    }

    private void hidden(String name, String value) {
        var input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", name);
        input.setAttribute("value", value);
        getElement().appendChild(input);
    }
}
