package org.variorum.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.variorum.accounts.Accounts;
import org.variorum.documents.Documents;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.history.Timelines;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.TimelineLines;

/// My groups, and what happened in them lately.
@Route(Places.HOME)
@PageTitle("Variorum")
@PermitAll
class HomeView extends Div {

    private static final int LATELY = 30;

    private final Groups groups;
    private final Documents documents;
    private final Accounts accounts;
    private final Timelines timelines;

    HomeView(Groups groups, Documents documents, Accounts accounts, Timelines timelines) {
        this.groups = groups;
        this.documents = documents;
        this.accounts = accounts;
        this.timelines = timelines;
        addClassName("page");
        var mine = groups.mine();
        add(head(mine));
        if (mine.isEmpty()) {
            add(nothingYet());
        } else {
            add(cards(mine), lately(mine));
        }
    }

    private Component head(List<GroupView> mine) {
        var head = new Div(new H1(Texts.get("home.title")));
        head.addClassName("page-head");
        if (!mine.isEmpty()) {
            head.add(found());
        }
        return head;
    }

    private Button found() {
        var button = new Button(Texts.get("home.found"), click -> openFounding());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Component nothingYet() {
        return new EmptyState(
                Texts.get("home.empty.title"),
                Texts.get("home.empty.sentence", accounts.me().username()),
                found());
    }

    private void openFounding() {
        var name = new TextField(Texts.get("group.name"));
        name.setRequiredIndicatorVisible(true);
        var description = new TextArea(Texts.get("group.description"));
        description.setHelperText(Texts.get("group.description.help"));
        new FormDialog(
                        Texts.get("home.found"),
                        Texts.get("home.found.do"),
                        () -> found(name.getValue(), description.getValue()))
                .with("name", name)
                .with("description", description)
                .open();
    }

    private void found(String name, String description) {
        var group = groups.create(new NewGroup(name, description, null));
        Places.go(Places.of(Places.LIBRARY, group.slug()));
    }

    private Component cards(List<GroupView> mine) {
        var counts = documents.countByGroup(mine.stream().map(GroupView::id).toList());
        var list = new UnorderedList();
        list.addClassName("group-cards");
        mine.forEach(
                group -> list.add(new ListItem(card(group, counts.getOrDefault(group.id(), 0L)))));
        return list;
    }

    private static Component card(GroupView group, long documents) {
        var card = new Anchor(Places.of(Places.LIBRARY, group.slug()));
        card.addClassName("group-card");
        card.add(new H2(group.name()));
        if (!group.description().isEmpty()) {
            card.add(new Paragraph(group.description()));
        }
        var role = new Span(Texts.of(group.myRole()));
        role.addClassNames("badge", "badge-quiet");
        var foot =
                new Div(
                        role,
                        new Span(Texts.get("group.members", group.members())),
                        new Span(Texts.get("group.documents", documents)));
        foot.addClassName("group-card-foot");
        card.add(foot);
        return card;
    }

    private Component lately(List<GroupView> mine) {
        var ids = mine.stream().map(group -> group.id().value()).toList();
        var entries = timelines.latest(ids, Long.MAX_VALUE, LATELY);
        var lines = new TimelineLines(mine, mine.size() > 1);
        lines.append(entries, accounts.named(TimelineLines.actors(entries)));
        var sheet = new Div(lines);
        sheet.addClassName("sheet");
        var title = new H2(Texts.get("home.lately"));
        title.addClassName("section-title");
        return new Section(title, sheet);
    }
}
