package org.variorum.ui.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/// A part of the panel under its heading, with its action at the right.
abstract class Section extends Div {

    private final Div head = new Div();

    /// What stands under the heading.
    final Div body = new Div();

    Section(String title, Component... actions) {
        addClassName("claim-section");
        var heading = new H3(title);
        heading.addClassName("section-title");
        head.addClassName("section-head");
        head.add(heading);
        head.add(actions);
        add(head, body);
    }

    static Button link(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
