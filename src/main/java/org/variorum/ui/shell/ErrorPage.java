package org.variorum.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.variorum.ui.components.Texts;

/// A page that is not there, in one sentence, with the way home.
class ErrorPage extends Div {

    ErrorPage(String titleKey, String sentenceKey, Object... arguments) {
        addClassNames("page", "error-page");
        add(
                new H1(Texts.get(titleKey)),
                new Paragraph(Texts.get(sentenceKey, arguments)),
                new Anchor(".", Texts.get("not-found.home")));
    }
}
