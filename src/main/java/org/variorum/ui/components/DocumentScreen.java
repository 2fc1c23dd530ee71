package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;

/// A screen about one document, which its address names. What the reader may not see is not found.
public abstract class DocumentScreen extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private String title = "";

    /// The document of an address; see [DocumentPlace#of].
    protected abstract Optional<DocumentPlace> placeOf(BeforeEnterEvent event);

    /// What the window is called while the screen shows the document.
    protected abstract String titleOf(DocumentPlace place);

    /// What the screen shows of the document.
    protected abstract Component contentOf(DocumentPlace place);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        placeOf(event)
                .ifPresentOrElse(
                        this::show,
                        () ->
                                event.rerouteToError(
                                        NotFoundException.class, Texts.get("error.not-yours")));
    }

    private void show(DocumentPlace place) {
        title = titleOf(place);
        add(contentOf(place));
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
