package org.variorum.ui.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.MemberView;
import org.variorum.history.Change;
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

    /// How many entries are asked for at once, and how often at most while few of them pass the
    /// filters; *More* goes on from there.
    private static final int BATCH = 200;

    private static final int MOST_BATCHES = 10;

    private final TimelineServices services;
    private final Groups groups;
    private final News news;
    private final MultiSelectComboBox<Person> people = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Change.Kind> kinds = new MultiSelectComboBox<>();
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
        people.setPlaceholder(Texts.get("timeline.everybody"));
        people.setAriaLabel(Texts.get("timeline.everybody"));
        people.setItemLabelGenerator(Person::displayName);
        people.setClearButtonVisible(true);
        people.addValueChangeListener(change -> begin());
        kinds.setPlaceholder(Texts.get("timeline.everything"));
        kinds.setAriaLabel(Texts.get("timeline.everything"));
        kinds.setItemLabelGenerator(TimelineView::name);
        kinds.setItems(Change.Kind.values());
        kinds.setClearButtonVisible(true);
        kinds.addValueChangeListener(change -> begin());
        more.addClickListener(click -> showMore());
        var head = new Div(new Div(new H1(Texts.get("timeline.title")), sentence), people, kinds);
        head.addClassName("page-head");
        add(head, place, more);
    }

    private static String name(Change.Kind kind) {
        return Texts.get("timeline.kinds." + kind.name().toLowerCase(Locale.ROOT));
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
        people.setItems(groups.members(group.id()).stream().map(MemberView::person).toList());
        begin();
        unfollow.run();
        unfollow = Live.follow(this, news, group.id(), services.acting().required(), this::hear);
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
        var of = Objects.requireNonNull(group);
        var found = new ArrayList<TimelineEntry>();
        var ended = false;
        for (var batch = 0; batch < MOST_BATCHES && found.size() < PAGE && !ended; batch++) {
            var entries = services.timelines().latest(List.of(of.id().value()), before, BATCH);
            ended = entries.size() < BATCH;
            for (var entry : entries) {
                if (found.size() == PAGE) {
                    ended = false;
                    break;
                }
                before = entry.id();
                days().know(entry);
                if (passes(entry)) {
                    found.add(entry);
                }
            }
        }
        var named = services.accounts().named(TimelineLines.actors(found));
        found.forEach(entry -> days().append(entry, named));
        lines += found.size();
        more.setVisible(!ended);
    }

    private Days days() {
        return Objects.requireNonNull(days);
    }

    private boolean passes(TimelineEntry entry) {
        var byOne =
                people.getValue().stream().anyMatch(person -> person.id().equals(entry.actor()));
        return (people.getValue().isEmpty() || byOne)
                && (kinds.getValue().isEmpty() || kinds.getValue().contains(entry.kind()));
    }

    private EmptyState emptiness() {
        return people.getValue().isEmpty() && kinds.getValue().isEmpty()
                ? new EmptyState(Texts.get("timeline.none"), Texts.get("timeline.none-sentence"))
                : new EmptyState(
                        Texts.get("timeline.no-match"),
                        Texts.get("timeline.no-match-sentence"),
                        new Button(Texts.get("timeline.show-all"), click -> clear()));
    }

    private void clear() {
        people.clear();
        kinds.clear();
    }

    private void hear(List<TimelineEntry> news) {
        if (lines == 0) {
            begin();
            return;
        }
        var passing = news.stream().filter(this::passes).toList();
        var named = services.accounts().named(TimelineLines.actors(passing));
        passing.forEach(entry -> days().prepend(entry, named));
        lines += passing.size();
    }
}
