package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// What happened, a sentence a line: who, what they did, to which thing, when, and why if they said
/// so. The thing leads to its place.
public final class TimelineLines extends OrderedList {

    private final Map<UUID, GroupView> groups = new HashMap<>();
    private final Map<UserId, Person> people = new HashMap<>();
    private final boolean namesGroups;
    private Function<TimelineEntry, @Nullable Component> actions = entry -> null;

    /// @param groups those that the lines may belong to
    /// @param namesGroups whether each line says in which group it happened
    public TimelineLines(Collection<GroupView> groups, boolean namesGroups) {
        groups.forEach(group -> this.groups.put(group.id().value(), group));
        this.namesGroups = namesGroups;
        addClassName("timeline-lines");
    }

    /// Puts what this makes at the end of each line added from now on; null adds nothing.
    public TimelineLines withActions(Function<TimelineEntry, @Nullable Component> actions) {
        this.actions = actions;
        return this;
    }

    /// Adds lines below those that are there.
    ///
    /// @param people those who acted, from one call of `Accounts.named`
    public void append(List<TimelineEntry> entries, Map<UserId, Person> people) {
        this.people.putAll(people);
        entries.forEach(entry -> add(line(entry)));
    }

    /// Adds a line above those that are there.
    public void prepend(TimelineEntry entry, Map<UserId, Person> people) {
        this.people.putAll(people);
        addComponentAsFirst(line(entry));
    }

    /// The people whose names the lines need.
    public static List<UserId> actors(Collection<TimelineEntry> entries) {
        return entries.stream()
                .map(TimelineEntry::actor)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private ListItem line(TimelineEntry entry) {
        var actor = entry.actor();
        var person = actor == null ? null : people.get(actor);
        var line = new ListItem(mark(person), sentence(entry, person), Times.of(entry.at()));
        line.addClassName("timeline-line");
        var action = actions.apply(entry);
        if (action != null) {
            line.add(action);
        }
        return line;
    }

    private static Component mark(@Nullable Person person) {
        if (person != null) {
            var avatar = new PersonAvatar(person);
            // The sentence beside it says the name already.
            avatar.getElement().setAttribute("aria-hidden", "true");
            return avatar;
        }
        var program = new Span();
        program.addClassNames("avatar", "avatar-program");
        program.getElement().setAttribute("aria-hidden", "true");
        return program;
    }

    private Div sentence(TimelineEntry entry, @Nullable Person person) {
        var name = new Span(person == null ? Texts.get("history.program") : person.displayName());
        name.addClassName("timeline-who");
        var sentence = new Div(name, new Span(" " + deed(entry) + " "), thing(entry));
        sentence.addClassName("timeline-sentence");
        var group = groups.get(entry.group());
        if (namesGroups && group != null && entry.kind() != Change.Kind.GROUP) {
            sentence.add(
                    new Span(" " + Texts.get("timeline.in") + " "),
                    new Anchor(Places.of(Places.LIBRARY, group.slug()), group.name()));
        }
        if (entry.privateTo() != null) {
            var mine = new Span(Texts.get("timeline.private"));
            mine.addClassNames("badge", "badge-quiet");
            sentence.add(new Span(" "), mine);
        }
        var reason = entry.reason();
        if (reason != null) {
            var why = new Div(reason);
            why.addClassName("timeline-reason");
            sentence.add(why);
        }
        return sentence;
    }

    private static String deed(TimelineEntry entry) {
        var verb = lower(entry.verb());
        return Texts.first(
                "timeline." + lower(entry.kind()) + "." + verb,
                "timeline.any." + verb,
                Texts.get("timeline.kind." + lower(entry.kind())));
    }

    private Component thing(TimelineEntry entry) {
        var quoted = entry.kind() == Change.Kind.MEMBER || entry.kind() == Change.Kind.GROUP;
        var words = quoted ? entry.summary() : Texts.get("timeline.quoted", wordsOf(entry));
        var group = groups.get(entry.group());
        var thing =
                group == null ? new Span(words) : new Anchor(addressOf(entry, group.slug()), words);
        thing.addClassName("timeline-thing");
        return thing;
    }

    /// Posts are written in Markdown, of which a line shows no signs.
    private static String wordsOf(TimelineEntry entry) {
        return entry.kind() == Change.Kind.POST
                ? Markdown.toPlainText(entry.summary())
                : entry.summary();
    }

    private static String addressOf(TimelineEntry entry, String slug) {
        var document = entry.document();
        var documents =
                document == null ? List.<DocumentId>of() : List.of(new DocumentId(document));
        return switch (entry.kind()) {
            case GROUP -> Places.of(Places.LIBRARY, slug);
            case MEMBER -> Places.of(Places.MEMBERS, slug);
            case TAG -> Places.of(Places.TAGS, slug);
            case CLAIM -> Places.claims(slug, new ClaimId(entry.subject()));
            case DOCUMENT -> Places.desk(slug, List.of(new DocumentId(entry.subject())));
            case ANNOTATION -> Places.deskAt(slug, documents, new AnnotationId(entry.subject()));
            case PLACEMENT -> Places.deskAt(slug, documents, new PassageId(entry.subject()));
            case VERSION -> Places.desk(slug, documents);
            case EVIDENCE, DISCUSSION, POST, DECISION, RELATION ->
                    Places.thing(slug, entry.kind(), entry.subject());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
