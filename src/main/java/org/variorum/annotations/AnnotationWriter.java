package org.variorum.annotations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.Timelines;

/// Writes annotations, each change with its line in the timeline, for [Annotations], which has
/// checked the rights and begun the transaction.
@Component
class AnnotationWriter {

    private static final int MAX_NOTE = 20_000;

    private final AnnotationRepository annotations;
    private final TagRepository tags;
    private final Selections selections;
    private final Histories histories;
    private final Timelines timelines;
    private final Accounts accounts;
    private final Acting acting;
    private final Clock clock;

    AnnotationWriter(
            AnnotationRepository annotations,
            TagRepository tags,
            Selections selections,
            Histories histories,
            Timelines timelines,
            Accounts accounts,
            Acting acting,
            Clock clock) {
        this.annotations = annotations;
        this.tags = tags;
        this.selections = selections;
        this.histories = histories;
        this.timelines = timelines;
        this.accounts = accounts;
        this.acting = acting;
        this.clock = clock;
    }

    AnnotationView annotate(AnnotationId id, NewAnnotation command) {
        var note = Limits.text("note", command.note(), MAX_NOTE);
        var passage = selections.passage(command.selection());
        var vocabulary =
                command.tags().isEmpty()
                        ? Vocabulary.NONE
                        : vocabularyFor(keys(command.tags()), passage);
        var annotation =
                annotations.save(
                        new Annotation(
                                id,
                                passage,
                                acting.required(),
                                note,
                                command.visibility(),
                                wanted(command.tags(), Set.of(), vocabulary),
                                now()));
        record(annotation, Change.Verb.MADE);
        return annotation.toView(vocabulary);
    }

    Edited<AnnotationView> edit(EditAnnotation command) {
        var annotation = get(command.annotation());
        refuseIfWithdrawn(annotation);
        if (annotation.lock() != command.lock()) {
            return conflict(annotation);
        }
        return new Edited.Saved<>(edited(annotation, command));
    }

    Edited<AnnotationView> replace(EditAnnotation command, Selection selection) {
        var annotation = get(command.annotation());
        refuseIfWithdrawn(annotation);
        if (annotation.lock() != command.lock()) {
            return conflict(annotation);
        }
        var passage = selections.passage(selection);
        if (!passage.document().equals(annotation.passage().document())) {
            throw Refusal.field("selection", "placement-elsewhere");
        }
        var moved = annotation.moveTo(passage, now());
        var view = edited(annotation, command);
        if (moved) {
            record(annotation, Change.Verb.MOVED);
        }
        return new Edited.Saved<>(view);
    }

    private Edited<AnnotationView> conflict(Annotation annotation) {
        return new Edited.Conflict<>(
                annotation.toView(vocabularyFor(Set.of(), annotation.passage())));
    }

    private AnnotationView edited(Annotation annotation, EditAnnotation command) {
        var vocabulary = vocabularyFor(keys(command.tags()), annotation.passage());
        var before = annotation.visibility();
        var changed =
                annotation.edit(
                        Limits.text("note", command.note(), MAX_NOTE),
                        command.visibility(),
                        wanted(command.tags(), annotation.tagIds(), vocabulary),
                        now());
        if (changed) {
            recordEdit(annotation, before);
        }
        return annotation.toView(vocabulary);
    }

    void withdraw(AnnotationId id) {
        var annotation = get(id);
        if (!annotation.isWithdrawn()) {
            annotation.withdraw(acting.required(), now());
            record(annotation, Change.Verb.WITHDRAWN);
        }
    }

    void restore(AnnotationId id) {
        var annotation = get(id);
        if (annotation.isWithdrawn()) {
            annotation.restore();
            record(annotation, Change.Verb.RESTORED);
        }
    }

    AnnotationView restoreTo(AnnotationId id, long revision) {
        var annotation = get(id);
        refuseIfWithdrawn(annotation);
        var past =
                histories
                        .at(Annotation.class, id.value(), revision)
                        .orElseThrow(() -> Refusal.of("no-such-revision"));
        var vocabulary = vocabularyFor(past.tagIds(), annotation.passage());
        var settled = new HashSet<UUID>();
        past.tagIds().forEach(tag -> settled.add(vocabulary.settled(tag)));
        if (annotation.edit(past.note(), annotation.visibility(), settled, now())) {
            record(annotation, Change.Verb.RESTORED);
        }
        return annotation.toView(vocabulary);
    }

    /// The tags as asked for, together with those it bears that nobody sees at present.
    private static Set<UUID> wanted(Set<TagId> asked, Set<UUID> borne, Vocabulary vocabulary) {
        var wanted = new HashSet<UUID>();
        asked.forEach(tag -> wanted.add(vocabulary.usable(tag).key()));
        borne.stream().filter(vocabulary::isHidden).forEach(wanted::add);
        return wanted;
    }

    private Annotation get(AnnotationId annotation) {
        return annotations.whole(annotation.value()).orElseThrow();
    }

    /// Before the locks are compared: a withdrawal moves the lock, but leaves no words to compare.
    private void refuseIfWithdrawn(Annotation annotation) {
        var by = annotation.withdrawnBy();
        if (by != null) {
            throw Refusal.of(
                    "annotation-withdrawn-by",
                    Objects.requireNonNull(accounts.named(Set.of(by)).get(by)).displayName());
        }
    }

    /// The group's vocabulary, with these tags held as they are.
    private Vocabulary vocabularyFor(Set<UUID> asked, Passage passage) {
        if (!asked.isEmpty()) {
            tags.steady(asked);
        }
        return new Vocabulary(tags.ofGroups(List.of(passage.group().value())));
    }

    private static Set<UUID> keys(Set<TagId> asked) {
        return asked.stream().map(TagId::value).collect(Collectors.toUnmodifiableSet());
    }

    /// To the group, what becomes private is withdrawn and what becomes shared is new.
    private void recordEdit(Annotation annotation, Visibility before) {
        if (before == annotation.visibility()) {
            record(annotation, Change.Verb.CHANGED);
        } else if (annotation.isPrivate()) {
            timelines.record(line(annotation, Change.Verb.WITHDRAWN));
            record(annotation, Change.Verb.CHANGED);
        } else {
            record(annotation, Change.Verb.MADE);
        }
    }

    private void record(Annotation annotation, Change.Verb verb) {
        timelines.record(
                line(annotation, verb)
                        .onlyFor(annotation.isPrivate() ? annotation.author() : null));
    }

    private static Change line(Annotation annotation, Change.Verb verb) {
        var passage = annotation.passage();
        return Change.shared(
                passage.group().value(),
                passage.document().value(),
                Change.Kind.ANNOTATION,
                annotation.key(),
                verb,
                passage.quote());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
