package org.variorum.ui.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.variorum.groups.Groups;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The documents of a group.
@Route(Places.LIBRARY)
@PermitAll
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Groups groups;
    private final Shelf shelf;
    private String title = "";

    LibraryView(Groups groups, Shelf shelf) {
        this.groups = groups;
        this.shelf = shelf;
        addClassName("library");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        groups.bySlug(slug)
                .ifPresentOrElse(
                        group -> {
                            title = Texts.get("library.page-title", group.name());
                            add(new Library(group, shelf));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
