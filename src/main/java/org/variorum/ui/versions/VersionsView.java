package org.variorum.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.variorum.ui.components.DocumentPlace;
import org.variorum.ui.components.DocumentScreen;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The versions of a document: who published them, and what each did to what was said of the text.
@Route(Places.VERSIONS)
@PermitAll
class VersionsView extends DocumentScreen {

    private final VersionServices services;

    VersionsView(VersionServices services) {
        this.services = services;
        addClassName("page");
    }

    @Override
    protected Optional<DocumentPlace> placeOf(BeforeEnterEvent event) {
        return DocumentPlace.of(
                event.getRouteParameters(), services.groups(), services.documents());
    }

    @Override
    protected String titleOf(DocumentPlace place) {
        return Texts.get("versions.page-title", place.document().title());
    }

    @Override
    protected Component contentOf(DocumentPlace place) {
        return new VersionsPage(services, place);
    }
}
