package org.variorum.annotations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.Timelines;

/// Writes vocabularies, each change with its line in the timeline, for [Tags], which has checked
/// the rights and begun the transaction.
@Component
class TagWriter {

    private static final int MAX_NAME = 60;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final TagRepository tags;
    private final Histories histories;
    private final Timelines timelines;
    private final ApplicationEventPublisher events;
    private final Acting acting;
    private final Clock clock;

    TagWriter(
            TagRepository tags,
            Histories histories,
            Timelines timelines,
            ApplicationEventPublisher events,
            Acting acting,
            Clock clock) {
        this.tags = tags;
        this.histories = histories;
        this.timelines = timelines;
        this.events = events;
        this.acting = acting;
        this.clock = clock;
    }

    TagView create(GroupId group, String asked, String askedColour, @Nullable TagId parent) {
        var name = Limits.line("name", asked, MAX_NAME);
        var colour = checkedColour(askedColour);
        var vocabulary = new Vocabulary(tags.ofGroups(List.of(group.value())));
        var known = vocabulary.named(name);
        if (known.isPresent()) {
            return broughtBack(known.get(), vocabulary);
        }
        var above = parent == null ? null : checkedParent(parent, vocabulary).key();
        var tag = tags.save(new Tag(group, name, colour, above, acting.required(), now()));
        record(tag, Change.Verb.MADE, name);
        return vocabulary.view(tag);
    }

    Edited<TagView> change(
            TagId id, String name, String colour, @Nullable TagId parent, long lock) {
        var vocabulary = held(id);
        var tag = get(id, vocabulary);
        if (tag.lock() != lock) {
            return new Edited.Conflict<>(vocabulary.view(tag));
        }
        var above = parentFor(tag, parent, vocabulary);
        change(tag, Limits.line("name", name, MAX_NAME), checkedColour(colour), above, vocabulary);
        return new Edited.Saved<>(vocabulary.view(tag));
    }

    TagView restoreTo(TagId id, long revision) {
        var vocabulary = held(id);
        var tag = get(id, vocabulary);
        var past =
                histories
                        .at(Tag.class, id.value(), revision)
                        .orElseThrow(() -> Refusal.of("no-such-revision"));
        change(tag, past.name(), past.colour(), past.parent(), vocabulary);
        return vocabulary.view(tag);
    }

    void merge(TagId fromId, TagId intoId) {
        if (fromId.equals(intoId)) {
            throw Refusal.of("tag-merge-self");
        }
        var vocabulary = held(fromId);
        var from = get(fromId, vocabulary);
        var into =
                vocabulary
                        .find(intoId.value())
                        .orElseThrow(() -> Refusal.field("into", "tag-unknown"));
        refuseIfWithdrawn(from);
        refuseIfWithdrawn(into);
        if (vocabulary.isWithin(into, from)) {
            into.moveUnder(from.parent());
        }
        vocabulary.childrenOf(from).forEach(child -> child.moveUnder(into.key()));
        tags.annotationsWith(from.key())
                .forEach(annotation -> annotation.retag(from.key(), into.key()));
        from.mergeInto(into, acting.required(), now());
        events.publishEvent(new TagsMerged(from.group(), fromId, intoId));
        record(from, Change.Verb.MERGED, from.name() + " → " + into.name());
    }

    void withdraw(TagId id) {
        var tag = get(id, held(id));
        if (!tag.isWithdrawn()) {
            tag.withdraw(acting.required(), now());
            record(tag, Change.Verb.WITHDRAWN, tag.name());
        }
    }

    void restore(TagId id) {
        var vocabulary = held(id);
        broughtBack(get(id, vocabulary), vocabulary);
    }

    private TagView broughtBack(Tag tag, Vocabulary vocabulary) {
        if (tag.isWithdrawn()) {
            tag.restore();
            record(tag, Change.Verb.RESTORED, tag.name());
        }
        return vocabulary.view(tag);
    }

    private void change(
            Tag tag, String name, String colour, @Nullable UUID parent, Vocabulary vocabulary) {
        refuseIfWithdrawn(tag);
        vocabulary
                .named(name)
                .filter(other -> !other.equals(tag))
                .ifPresent(TagWriter::refuseAsTaken);
        var above = parent == null ? null : vocabulary.find(parent).orElseThrow();
        if (above != null && vocabulary.isWithin(above, tag)) {
            throw Refusal.field("parent", "tag-cycle");
        }
        if (!tag.name().equals(name)
                || !tag.colour().equals(colour)
                || !Objects.equals(tag.parent(), parent)) {
            tag.change(name, colour, parent);
            record(tag, Change.Verb.CHANGED, name);
        }
    }

    private static void refuseAsTaken(Tag other) {
        throw Refusal.field(
                "name", other.isWithdrawn() ? "tag-taken-withdrawn" : "tag-taken", other.name());
    }

    /// The parent to store: the one asked for, or the real one where a stand-in was shown for it.
    private static @Nullable UUID parentFor(Tag tag, @Nullable TagId asked, Vocabulary vocabulary) {
        var wanted = asked == null ? null : asked.value();
        if (Objects.equals(wanted, vocabulary.shownParent(tag))) {
            return tag.parent();
        }
        return asked == null ? null : checkedParent(asked, vocabulary).key();
    }

    private static Tag checkedParent(TagId parent, Vocabulary vocabulary) {
        return vocabulary
                .find(parent.value())
                .filter(found -> !found.isWithdrawn())
                .orElseThrow(() -> Refusal.field("parent", "tag-unknown"));
    }

    private static String checkedColour(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw Refusal.field("colour", "colour-shape");
        }
        return colour.toLowerCase(Locale.ROOT);
    }

    private static void refuseIfWithdrawn(Tag tag) {
        if (tag.isWithdrawn()) {
            throw Refusal.of("tag-withdrawn", tag.name());
        }
    }

    private Vocabulary held(TagId tag) {
        return new Vocabulary(tags.heldOfGroup(tags.groupOf(tag.value()).orElseThrow()));
    }

    private static Tag get(TagId tag, Vocabulary vocabulary) {
        return vocabulary.find(tag.value()).orElseThrow();
    }

    private void record(Tag tag, Change.Verb verb, String summary) {
        timelines.record(
                Change.shared(
                        tag.group().value(), null, Change.Kind.TAG, tag.key(), verb, summary));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
