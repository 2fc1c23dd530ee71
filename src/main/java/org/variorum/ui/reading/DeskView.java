package org.variorum.ui.reading;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.variorum.groups.Groups;
import org.variorum.ui.claims.ClaimServices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The reading desk: its address holds the group, the documents and what is selected.
@Route(Places.DESK)
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeskServices services;
    private final ClaimServices claimServices;
    private final Groups groups;
    private @Nullable Desk desk;

    DeskView(DeskServices services, ClaimServices claimServices) {
        this.services = services;
        this.claimServices = claimServices;
        this.groups = services.groups();
        addClassName("desk-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        var group = groups.bySlug(slug);
        if (group.isEmpty()) {
            event.rerouteToError(NotFoundException.class, Texts.get("error.not-yours"));
            return;
        }
        var address = DeskAddress.of(event.getLocation().getQueryParameters());
        var present = desk;
        if (present == null || !present.group().id().equals(group.get().id())) {
            removeAll();
            present = new Desk(services, claimServices, group.get());
            desk = present;
            add(present);
        }
        present.show(address);
    }

    @Override
    public String getPageTitle() {
        var present = desk;
        return present == null
                ? Texts.get("nav.read")
                : Texts.get("desk.title", present.group().name());
    }
}
