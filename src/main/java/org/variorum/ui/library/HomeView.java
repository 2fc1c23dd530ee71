package org.variorum.ui.library;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.variorum.groups.Groups;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// My groups, and what happened in them lately.
@Route(Places.HOME)
@PageTitle("Variorum")
@PermitAll
class HomeView extends Div {

    HomeView(Groups groups) {
        addClassName("page");
        add(new H1(Texts.get("home.title")));
        groups.mine().forEach(group -> add(new Div(group.name())));
    }
}
