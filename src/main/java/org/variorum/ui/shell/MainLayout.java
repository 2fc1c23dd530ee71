package org.variorum.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.ui.components.ButtonMenu;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Renamed;
import org.variorum.ui.components.Texts;

/// One line for the app: the name, the group, its screens, and who is signed in.
@Layout
@PermitAll
@JsModule("./outages.ts")
@JsModule("./themes/look.ts")
class MainLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private record Tab(String route, String label) {}

    private static final List<Tab> TABS =
            List.of(
                    new Tab(Places.LIBRARY, "nav.library"),
                    new Tab(Places.DESK, "nav.read"),
                    new Tab(Places.CLAIMS, "nav.claims"),
                    new Tab(Places.TAGS, "nav.tags"),
                    new Tab(Places.TIMELINE, "nav.history"),
                    new Tab(Places.MEMBERS, "nav.members"));

    private final UserId me;
    private final OpenWindows windows;
    private final Groups groups;
    private final NativeButton meButton = new NativeButton();
    private final AuthenticationContext authentication;
    private final Div groupMenu = new Div();
    private final Nav navigation = new Nav();
    private final Main content = new Main();

    MainLayout(
            Groups groups,
            Accounts accounts,
            AuthenticationContext authentication,
            OpenWindows windows) {
        var me = accounts.me();
        this.me = me.id();
        this.windows = windows;
        this.groups = groups;
        this.authentication = authentication;
        addClassName("app");
        groupMenu.addClassName("group-menu");
        navigation.addClassName("app-nav");
        navigation.getElement().setAttribute("aria-label", Texts.get("nav.label"));
        content.addClassName("app-content");
        content.setId("content");
        var header = new Header(skipLink(), brand(), groupMenu, navigation, personMenu(me));
        header.addClassName("app-bar");
        add(header, content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(Places.SLUG);
        var group = slug.flatMap(groups::bySlug);
        ComponentUtil.setData(event.getUI(), GroupId.class, group.map(GroupView::id).orElse(null));
        showGroups(group);
        navigation.removeAll();
        group.ifPresent(current -> showTabs(current, event.getLocation().getPath()));
    }

    private void showTabs(GroupView group, String path) {
        for (var tab : TABS) {
            var address = Places.of(tab.route(), group.slug());
            var link = link(address, Texts.get(tab.label()));
            if (path.equals(address)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            navigation.add(link);
        }
    }

    private void showGroups(Optional<GroupView> current) {
        groupMenu.removeAll();
        if (current.isEmpty()) {
            return;
        }
        var button = new NativeButton(current.get().name());
        button.addClassName("menu-button");
        new ButtonMenu(button, this::fillGroups);
        groupMenu.add(button);
    }

    private void fillGroups(ContextMenu menu) {
        groups.mine()
                .forEach(
                        group ->
                                menu.addItem(
                                        group.name(),
                                        click ->
                                                Places.go(
                                                        Places.of(Places.LIBRARY, group.slug()))));
        menu.addSeparator();
        menu.addItem(Texts.get("nav.all-groups"), click -> Places.go(Places.HOME));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var hearing = Renamed.hear(event.getUI(), this::showMe);
        var window = windows.add(me, event.getUI());
        addDetachListener(
                detached -> {
                    hearing.remove();
                    window.remove();
                    detached.unregisterListener();
                });
    }

    private void showMe(Person person) {
        meButton.removeAll();
        meButton.getElement()
                .setAttribute("aria-label", Texts.get("nav.person", person.displayName()));
        meButton.add(new PersonAvatar(person));
    }

    private Component personMenu(Person me) {
        var button = meButton;
        button.addClassName("person-button");
        showMe(me);
        new ButtonMenu(button, menu -> fillPerson(menu, me));
        var place = new Div(button);
        place.addClassName("app-person");
        return place;
    }

    private void fillPerson(ContextMenu menu, Person me) {
        menu.addItem(Texts.get("nav.account"), click -> Places.go(Places.ACCOUNT));
        if (me.admin()) {
            menu.addItem(Texts.get("nav.people"), click -> Places.go(Places.PEOPLE));
        }
        var looks = menu.addItem(Texts.get("nav.look")).getSubMenu();
        looks.addItem(Texts.get("look.system"), click -> look(ColorScheme.Value.SYSTEM));
        looks.addItem(Texts.get("look.light"), click -> look(ColorScheme.Value.LIGHT));
        looks.addItem(Texts.get("look.dark"), click -> look(ColorScheme.Value.DARK));
        menu.addSeparator();
        menu.addItem(Texts.get("nav.sign-out"), click -> authentication.logout());
    }

    /// Sets light or dark now and on this browser's next visits; see `themes/look.ts`.
    private void look(ColorScheme.Value value) {
        getElement()
                .executeJs(
                        "window.variorumLook.choose($0)",
                        value.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Component brand() {
        var link = link(Places.HOME, "");
        link.addClassName("brand");
        link.getElement().setAttribute("aria-label", Texts.get("brand.home"));
        var accent = new Span("o");
        accent.addClassName("brand-accent");
        link.add(new Span("Vari"), accent, new Span("rum"));
        return link;
    }

    private static Component skipLink() {
        var link = new Anchor("#content", Texts.get("nav.skip"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    private static Anchor link(String address, String text) {
        return address.isEmpty() ? new Anchor(".", text) : new Anchor(address, text);
    }
}
