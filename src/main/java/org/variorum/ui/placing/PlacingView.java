package org.variorum.ui.placing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The passages of a document that wait for somebody to say where they are in its new version.
@Route(Places.PLACING)
@PermitAll
class PlacingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlacingServices services;
    private String title = "";

    PlacingView(PlacingServices services) {
        this.services = services;
        addClassName("placing-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DocumentPlace.of(event.getRouteParameters(), services.groups(), services.documents())
                .ifPresentOrElse(
                        place -> {
                            title = Texts.get("placing.page-title", place.document().title());
                            add(new Placing(services, place));
                        },
                        () ->
                                event.rerouteToError(
                                        NotFoundException.class, Texts.get("error.not-yours")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
