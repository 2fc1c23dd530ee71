package org.variorum.ui.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupView;
import org.variorum.history.TimelineEntry;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.TimelineLines;
import org.variorum.ui.components.Times;

/// The lines under the days on which they happened, newest day first.
final class Days extends Div {

    private record Day(LocalDate date, Section section, TimelineLines lines) {}

    private final GroupView group;
    private final LineActions actions;
    private final Deque<Day> days = new ArrayDeque<>();

    Days(GroupView group, LineActions actions) {
        this.group = group;
        this.actions = actions;
        addClassName("timeline-days");
    }

    /// Takes note of what was last done to a thing, before its lines are shown.
    void know(TimelineEntry entry) {
        actions.knowOlder(entry);
    }

    /// Takes note of what has just been done, shown or not.
    void knowNewer(TimelineEntry entry) {
        actions.knowNewer(entry);
    }

    /// Adds an older line below.
    void append(TimelineEntry entry, Map<UserId, Person> people) {
        var date = dateOf(entry.at());
        var day = days.peekLast();
        if (day == null || !day.date().equals(date)) {
            day = day(entry, date);
            days.addLast(day);
            add(day.section());
        }
        day.lines().append(List.of(entry), people);
    }

    /// Adds a newer line above.
    void prepend(TimelineEntry entry, Map<UserId, Person> people) {
        var date = dateOf(entry.at());
        var day = days.peekFirst();
        if (day == null || !day.date().equals(date)) {
            day = day(entry, date);
            days.addFirst(day);
            addComponentAsFirst(day.section());
        }
        day.lines().prepend(entry, people);
    }

    private Day day(TimelineEntry entry, LocalDate date) {
        var heading = new H2(title(entry.at(), date));
        heading.addClassName("section-title");
        var lines = new TimelineLines(List.of(group), false).withActions(actions::of);
        return new Day(date, new Section(heading, lines), lines);
    }

    private static String title(Instant at, LocalDate date) {
        var today = LocalDate.now(ZoneId.systemDefault());
        if (date.equals(today)) {
            return Texts.get("timeline.today");
        }
        return date.equals(today.minusDays(1)) ? Texts.get("timeline.yesterday") : Times.day(at);
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
