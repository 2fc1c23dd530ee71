package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What stands where there is nothing yet: what this place is for, and the one thing to do next.
public final class EmptyState extends Div {

    /// A title, a sentence and any number of actions, the first one primary.
    public EmptyState(String title, String sentence, Component... actions) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(sentence));
        var row = new Div(actions);
        row.addClassName("empty-state-actions");
        add(row);
    }
}
