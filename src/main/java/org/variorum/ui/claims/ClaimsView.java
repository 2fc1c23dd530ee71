package org.variorum.ui.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.TagUse;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimRow;
import org.variorum.claims.ClaimState;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.News;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The claims of a group, with the chosen one beside them.
@Route(Places.CLAIMS)
@PageTitle("Claims · Variorum")
@PermitAll
class ClaimsView extends Div implements BeforeEnterObserver {

    private final ClaimServices services;
    private final Groups groups;
    private final News news;
    private final ClaimFilters filters = new ClaimFilters(this::filtersChanged);
    private final Span count = new Span();
    private final Div actions = new Div();
    private final ClaimsList list = new ClaimsList(this::choose);
    private final Div sheet = new Div();
    private final Div emptiness = new Div();
    private final Aside side = new Aside();
    private Runnable unfollow = () -> {};
    private @Nullable GroupView group;
    private @Nullable ClaimPanel panel;

    ClaimsView(ClaimServices services, Groups groups, News news) {
        this.services = services;
        this.groups = groups;
        this.news = news;
        addClassName("claims-view");
        count.addClassNames("soft", "claims-count");
        count.getElement().setAttribute("aria-live", "polite");
        actions.addClassName("claims-actions");
        var bar = new Div(filters, count, actions);
        bar.addClassName("claims-bar");
        sheet.addClassName("claims-sheet");
        side.addClassName("claims-side");
        side.getElement().setAttribute("aria-label", Texts.get("claims.chosen"));
        sheet.add(list, emptiness);
        var beside = new Div(sheet, side);
        beside.addClassName("claims-beside");
        var title = new H1(Texts.get("claims.title"));
        title.addClassName("only-read-out");
        add(title, bar, beside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        var found = groups.bySlug(slug);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        enter(found.get());
        var address = event.getLocation().getQueryParameters();
        fill(address);
        open(address.getSingleParameter(Places.CLAIM).flatMap(ClaimsView::idOf).orElse(null));
    }

    /// A person may come again with another address; the group's parts are made once a group.
    private void enter(GroupView now) {
        var known = group;
        group = now;
        if (known != null && known.equals(now)) {
            return;
        }
        panel = new ClaimPanel(services, now, new ClaimsHost(this));
        side.removeAll();
        side.add(panel);
        unfollow.run();
        unfollow =
                Live.follow(
                        this,
                        news,
                        now.id(),
                        services.conversation().acting().required(),
                        this::hear);
    }

    private GroupView group() {
        return Objects.requireNonNull(group);
    }

    private ClaimPanel panel() {
        return Objects.requireNonNull(panel);
    }

    private void fill() {
        fill(null);
    }

    /// Reads the list anew, with the filters of the address if it is given.
    private void fill(@Nullable QueryParameters address) {
        var all = services.claims().list(group().id(), ClaimFilter.ALL);
        var authors = new HashSet<UserId>();
        all.forEach(row -> authors.add(row.claim().author()));
        var people = services.conversation().accounts().named(authors);
        filters.offer(
                services.tags().vocabulary(group().id()).stream().map(TagUse::tag).toList(),
                services.conversation().documents().library(group().id()),
                people.values().stream()
                        .sorted(Comparator.comparing(Person::displayName))
                        .toList());
        if (address != null) {
            filters.choose(address);
        }
        var rows =
                filters.isActive() ? services.claims().list(group().id(), filters.filter()) : all;
        var posts = services.conversation().discussions().postsByClaim(group().id());
        list.show(rows, people, posts);
        list.choose(panel().claim().orElse(null));
        count.setText(sentence(rows));
        showActions();
        list.setVisible(!rows.isEmpty());
        emptiness.removeAll();
        if (rows.isEmpty()) {
            emptiness.add(emptiness(all.isEmpty()));
        }
    }

    private static String sentence(List<ClaimRow> rows) {
        var undecided = rows.stream().filter(row -> row.claim().state() == ClaimState.OPEN).count();
        return Texts.get("claims.count", rows.size(), undecided);
    }

    private boolean mayWrite() {
        return group().myRole().atLeast(Role.MEMBER);
    }

    private void showActions() {
        actions.removeAll();
        if (!mayWrite()) {
            return;
        }
        var withdrawn = services.claims().withdrawn(group().id());
        if (!withdrawn.isEmpty()) {
            var button =
                    new Button(
                            Texts.get("claims.withdrawn", withdrawn.size()),
                            click ->
                                    new WithdrawnClaims(
                                                    services,
                                                    withdrawn,
                                                    claim -> showNow(claim.id()))
                                            .open());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            actions.add(button);
        }
        actions.add(newClaim());
    }

    private Button newClaim() {
        var button =
                new Button(
                        Texts.get("claims.new"),
                        click -> ClaimDialog.open(services, group(), claim -> showNow(claim.id())));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private EmptyState emptiness(boolean noneAtAll) {
        if (!noneAtAll) {
            return new EmptyState(
                    Texts.get("claims.no-match"),
                    Texts.get("claims.no-match-sentence"),
                    new Button(Texts.get("claims.clear"), click -> filters.clear()));
        }
        return mayWrite()
                ? new EmptyState(
                        Texts.get("claims.none"), Texts.get("claims.none-sentence"), newClaim())
                : new EmptyState(Texts.get("claims.none"), Texts.get("claims.none-viewer"));
    }

    private void showNow(ClaimId claim) {
        open(claim);
        fill();
        keepAddress();
    }

    /// The reader chose a row, or none.
    void choose(@Nullable ClaimId claim) {
        open(claim);
        keepAddress();
    }

    private void open(@Nullable ClaimId claim) {
        var visible = claim != null && isHere(claim);
        if (claim != null && visible) {
            panel().show(claim);
        } else {
            panel().hide();
            if (claim != null) {
                Notices.problem(Texts.get("error.not-yours"));
            }
        }
        side.setVisible(visible);
        list.choose(visible ? claim : null);
    }

    /// Whether there is such a claim in this group; those of the reader's other groups are not
    /// here.
    private boolean isHere(ClaimId claim) {
        return services.claims().all(List.of(claim)).stream()
                .anyMatch(found -> found.group().equals(group().id()));
    }

    /// Something of the chosen claim was changed here.
    void changedHere() {
        fill();
    }

    private void filtersChanged() {
        fill();
        keepAddress();
    }

    private void hear(List<TimelineEntry> news) {
        if (news.stream().anyMatch(entry -> entry.kind() != Change.Kind.ANNOTATION)) {
            fill();
            panel().refresh();
        }
    }

    /// Puts what is chosen into the address without going anywhere.
    private void keepAddress() {
        var parameters = new LinkedHashMap<String, List<String>>();
        panel().claim()
                .ifPresent(
                        claim -> parameters.put(Places.CLAIM, List.of(claim.value().toString())));
        parameters.putAll(filters.parameters());
        replace(parameters);
    }

    private void replace(Map<String, List<String>> parameters) {
        var location =
                new Location(
                        Places.of(Places.CLAIMS, group().slug()), new QueryParameters(parameters));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    }

    /// The claim that is shown beside the list.
    Optional<ClaimId> chosen() {
        return panel().claim();
    }

    String slug() {
        return group().slug();
    }

    private static Optional<ClaimId> idOf(String text) {
        try {
            return Optional.of(new ClaimId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
