package org.variorum.ui.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.MemberView;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.News;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Live;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.TimelineLines;

/// What happened in a group, newest first, with the way back to what was before.
@Route(Places.TIMELINE)
@PageTitle("History · Variorum")
@PermitAll
class TimelineView extends Div implements BeforeEnterObserver {

    /// How many lines are shown at a time.
    private static final int PAGE = 50;

    private final TimelineServices services;
    private final Groups groups;
    private final News news;
    private final TimelineFilters filters = new TimelineFilters(this::filtersChanged);
    private final Div place = new Div();
    private final Button more = new Button(Texts.get("timeline.more"));
    private Runnable unfollow = () -> {};
    private @Nullable GroupView group;
    private @Nullable Days days;
    private long before;
    private int lines;

    TimelineView(TimelineServices services, Groups groups, News news) {
        this.services = services;
        this.groups = groups;
        this.news = news;
        addClassNames("page", "timeline-view");
        var sentence = new Paragraph(Texts.get("timeline.sentence"));
        sentence.addClassName("page-sentence");
        more.addClickListener(click -> showMore());
        var head = new Div(new Div(new H1(Texts.get("timeline.title")), sentence), filters);
        head.addClassName("page-head");
        add(head, place, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get(Places.SLUG).orElse("");
        var found = groups.bySlug(slug);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        group = found.get();
        filters.choose(
                groups.members(group.id()).stream().map(MemberView::person).toList(),
                event.getLocation().getQueryParameters());
        begin();
        unfollow.run();
        unfollow = Live.follow(this, news, group.id(), services.acting().required(), this::hear);
    }

    private void filtersChanged() {
        var location =
                new Location(
                        Places.of(Places.TIMELINE, Objects.requireNonNull(group).slug()),
                        filters.toQuery());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        begin();
    }

    /// Shows the newest lines that pass the filters.
    private void begin() {
        var of = Objects.requireNonNull(group);
        days = new Days(of, new LineActions(services, of));
        before = Long.MAX_VALUE;
        lines = 0;
        place.removeAll();
        place.add(days);
        showMore();
        if (lines == 0) {
            place.add(emptiness());
        }
    }

    /// Shows the next older ones.
    private void showMore() {
        var of = Objects.requireNonNull(group).id().value();
        // One more than are shown tells whether there are more.
        var entries = services.timelines().filtered(of, filters.filter(), before, PAGE + 1);
        var found = entries.stream().limit(PAGE).toList();
        services.timelines()
                .newestOf(of, found.stream().map(TimelineEntry::subject).toList())
                .values()
                .forEach(days()::know);
        var named = services.accounts().named(TimelineLines.actors(found));
        found.forEach(entry -> days().append(entry, named));
        before = found.isEmpty() ? before : found.getLast().id();
        lines += found.size();
        more.setVisible(entries.size() > PAGE);
    }

    private Days days() {
        return Objects.requireNonNull(days);
    }

    private EmptyState emptiness() {
        return filters.filter().isOpen()
                ? new EmptyState(Texts.get("timeline.none"), Texts.get("timeline.none-sentence"))
                : new EmptyState(
                        Texts.get("timeline.no-match"),
                        Texts.get("timeline.no-match-sentence"),
                        new Button(Texts.get("timeline.show-all"), click -> filters.clearAll()));
    }

    private void hear(List<TimelineEntry> news) {
        if (lines == 0) {
            begin();
            return;
        }
        news.forEach(days()::knowNewer);
        var passing = news.stream().filter(filters.filter()::passes).toList();
        var named = services.accounts().named(TimelineLines.actors(passing));
        passing.forEach(entry -> days().prepend(entry, named));
        lines += passing.size();
    }
}
