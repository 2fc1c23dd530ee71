package org.variorum.ui.groups;

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

/// The vocabulary of a group.
@Route(Places.TAGS)
@PermitAll
class TagsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Groups groups;
    private final TagServices services;
    private String title = "";

    TagsView(Groups groups, TagServices services) {
        this.groups = groups;
        this.services = services;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        groups.bySlug(slug)
                .ifPresentOrElse(
                        group -> {
                            title = Texts.get("tags.page-title", group.name());
                            add(new TagsPage(group, services));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
