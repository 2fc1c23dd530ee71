package org.variorum.ui.versions;

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

/// The versions of a document: who published them, and what each did to what was said of the text.
@Route(Places.VERSIONS)
@PermitAll
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final VersionServices services;
    private String title = "";

    VersionsView(VersionServices services) {
        this.services = services;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DocumentPlace.of(event.getRouteParameters(), services.groups(), services.documents())
                .ifPresentOrElse(
                        place -> {
                            title = Texts.get("versions.page-title", place.document().title());
                            add(new VersionsPage(services, place));
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
