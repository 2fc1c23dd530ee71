package org.variorum.ui.placing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.DocumentScreen;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The passages of a document that wait for somebody to say where they are in its new version.
@Route(Places.PLACING)
@PermitAll
class PlacingView extends DocumentScreen {

    private final PlacingServices services;

    PlacingView(PlacingServices services) {
        this.services = services;
        addClassName("placing-view");
    }

    @Override
    protected Optional<DocumentPlace> placeOf(BeforeEnterEvent event) {
        return DocumentPlace.of(
                event.getRouteParameters(), services.groups(), services.documents());
    }

    @Override
    protected String titleOf(DocumentPlace place) {
        return Texts.get("placing.page-title", place.document().title());
    }

    @Override
    protected Component contentOf(DocumentPlace place) {
        return new Placing(services, place);
    }
}
