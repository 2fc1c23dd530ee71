package org.variorum.ui.reading;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.variorum.groups.GroupView;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// What to do on a desk on which nothing lies.
class EmptyDesk extends Composite<Div> {

    EmptyDesk(GroupView group, Runnable addDocument) {
        var choose = new Button(Texts.get("desk.choose-document"), click -> addDocument.run());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var library =
                new Button(
                        Texts.get("desk.to-library"),
                        click -> Places.go(Places.of(Places.LIBRARY, group.slug())));
        getContent().addClassName("empty-desk");
        getContent()
                .add(
                        new EmptyState(
                                Texts.get("desk.empty-title"),
                                Texts.get("desk.empty-sentence"),
                                choose,
                                library));
    }
}
