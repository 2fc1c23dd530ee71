package org.variorum.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;
import org.variorum.ui.components.Width;

/// The people of the installation, for its admins.
@Route(Places.PEOPLE)
@PageTitle("People · Variorum")
@RolesAllowed("ADMIN")
class PeopleView extends Div {

    private final Accounts accounts;
    private final PeopleActions actions;
    private final Grid<Person> grid = new Grid<>();
    private final TextField filter = new TextField();

    PeopleView(Accounts accounts) {
        this.accounts = accounts;
        this.actions = new PeopleActions(accounts, this::refresh);
        addClassName("page");
        addColumns();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Texts.get("nav.people"));
        grid.setEmptyStateText(Texts.get("people.none"));
        filter.setPlaceholder(Texts.get("people.filter"));
        filter.setAriaLabel(Texts.get("people.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> refresh());
        add(head(), grid);
        refresh();
    }

    private Component head() {
        var sentence = new Paragraph(Texts.get("people.sentence"));
        sentence.addClassName("page-sentence");
        var create = new Button(Texts.get("people.create"), click -> actions.create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new Div(new H1(Texts.get("nav.people")), sentence), filter, create);
        head.addClassName("page-head");
        return head;
    }

    private void addColumns() {
        grid.addComponentColumn(PeopleView::name)
                .setKey("name")
                .setHeader(Texts.get("person.name"))
                .setComparator(
                        Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(3)
                .setWidth("11rem");
        var username =
                grid.addColumn(Person::username)
                        .setKey("username")
                        .setHeader(Texts.get("person.username"))
                        .setSortable(true)
                        .setFlexGrow(2)
                        .setWidth("9rem");
        var since =
                grid.addComponentColumn(person -> Times.of(person.createdAt()))
                        .setKey("since")
                        .setHeader(Texts.get("people.since"))
                        .setComparator(Comparator.comparing(Person::createdAt))
                        .setFlexGrow(0)
                        .setWidth("9rem");
        grid.addComponentColumn(actions::menu)
                .setKey("menu")
                .setHeader(readOut())
                .setFlexGrow(0)
                .setWidth("4rem");
        Width.watch(
                grid,
                narrow -> {
                    username.setVisible(!narrow);
                    since.setVisible(!narrow);
                });
    }

    private static Span readOut() {
        var header = new Span(Texts.get("library.menu"));
        header.addClassName("only-read-out");
        return header;
    }

    private static Component name(Person person) {
        var avatar = new PersonAvatar(person);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var cell = new Div(avatar, new Span(person.displayName()));
        cell.addClassName("person-cell");
        if (person.admin()) {
            cell.add(badge("people.admin"));
        }
        if (person.disabled()) {
            cell.addClassName("person-disabled");
            cell.add(badge("people.disabled"));
        }
        return cell;
    }

    private static Span badge(String key) {
        var badge = new Span(Texts.get(key));
        badge.addClassNames("badge", "badge-quiet");
        return badge;
    }

    private void refresh() {
        grid.setItems(accounts.all().stream().filter(this::matches).toList());
    }

    private boolean matches(Person person) {
        var words = List.of(filter.getValue().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var known = (person.displayName() + " " + person.username()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(known::contains);
    }
}
