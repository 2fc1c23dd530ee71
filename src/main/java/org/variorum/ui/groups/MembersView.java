package org.variorum.ui.groups;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.variorum.accounts.Accounts;
import org.variorum.groups.Groups;
import org.variorum.realtime.News;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The members of a group with their roles, and the group itself: its name and what it is for.
@Route(Places.MEMBERS)
@PermitAll
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Groups groups;
    private final Accounts accounts;
    private final News news;
    private String title = "";

    MembersView(Groups groups, Accounts accounts, News news) {
        this.groups = groups;
        this.accounts = accounts;
        this.news = news;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        groups.bySlug(slug)
                .ifPresentOrElse(
                        group -> {
                            title = Texts.get("members.page-title", group.name());
                            add(new MembersPage(group, groups, accounts, news));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
