package org.variorum.exchange.webannotation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.annotations.AnnotationId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.EditAnnotation;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.TagId;
import org.variorum.annotations.Tags;
import org.variorum.annotations.Visibility;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Versions;
import org.variorum.exchange.webannotation.Intake.Read;
import org.variorum.exchange.webannotation.SentAnnotation.Content;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Timelines;

/// Writes what other programs send, for [WebAnnotations], which has checked the rights and begun
/// the transaction.
@Component
class WebAnnotationWriter {

    private static final List<String> COLOURS =
            List.of("#b07d10", "#4c8a44", "#b4494f", "#3b74b4", "#7a5aa6", "#1f8a8a");

    private final Intake intake;
    private final Stock stock;
    private final Listing listing;
    private final SentAnnotationRepository sent;
    private final Annotations annotations;
    private final Tags tags;
    private final Versions versions;
    private final Timelines timelines;
    private final Acting acting;
    private final Clock clock;

    WebAnnotationWriter(
            Intake intake,
            Stock stock,
            Listing listing,
            SentAnnotationRepository sent,
            Annotations annotations,
            Tags tags,
            Versions versions,
            Timelines timelines,
            Acting acting,
            Clock clock) {
        this.intake = intake;
        this.stock = stock;
        this.listing = listing;
        this.sent = sent;
        this.annotations = annotations;
        this.tags = tags;
        this.versions = versions;
        this.timelines = timelines;
        this.acting = acting;
        this.clock = clock;
    }

    WebAnnotationView create(NewWebAnnotation command) {
        var document = command.document();
        var read = intake.first(document, command.content());
        var group = versions.group(document);
        var id = UUID.randomUUID();
        var lying = read.place().map(_ -> annotate(id, group, read)).orElse(null);
        var row =
                sent.save(
                        new SentAnnotation(
                                id,
                                group,
                                document,
                                acting.required(),
                                name(document, id, command),
                                content(read),
                                now()));
        if (lying == null) {
            record(row, Change.Verb.MADE, read.summary());
        }
        return stock.made(row, lying, read.place().orElse(null));
    }

    /// A suggestion is followed unless the name was ever used.
    private String name(DocumentId document, UUID id, NewWebAnnotation command) {
        return Names.from(command.slug())
                .filter(name -> sent.findByDocumentIdAndName(document.value(), name).isEmpty())
                .orElseGet(id::toString);
    }

    Edited<WebAnnotationView> replace(ReplaceWebAnnotation command) {
        var before = view(command.annotation());
        if (!before.stamp().equals(command.stamp())) {
            return new Edited.Conflict<>(before);
        }
        var read = intake.next(before, command.content());
        var row = row(before, read);
        var changed = keep(row, read);
        if (!lay(before, row.group(), read)) {
            return new Edited.Conflict<>(view(command.annotation()));
        }
        sent.flush();
        var after = view(command.annotation());
        if (changed && isUntold(before, after)) {
            record(row, Change.Verb.CHANGED, read.summary());
        }
        return new Edited.Saved<>(after);
    }

    /// Whether no line of the timeline tells the change yet: it changed nothing on the text.
    private static boolean isUntold(WebAnnotationView before, WebAnnotationView after) {
        return before.stamp().annotation() == after.stamp().annotation() || after.shown() == null;
    }

    private boolean keep(SentAnnotation row, Read read) {
        var content = content(read);
        var same =
                row.content().equals(content.json())
                        && row.isPlaced() == content.placed()
                        && row.visibility() == content.visibility();
        if (!same) {
            row.become(content, now());
        }
        return !same;
    }

    /// What was made on a screen has no row yet.
    private SentAnnotation row(WebAnnotationView before, Read read) {
        return sent.findById(before.id().value())
                .orElseGet(
                        () ->
                                sent.save(
                                        new SentAnnotation(
                                                before.id().value(),
                                                versions.group(before.document()),
                                                before.document(),
                                                before.creator().id(),
                                                before.name(),
                                                content(read),
                                                before.created())));
    }

    /// Brings what lies on the text into the new state; false if somebody was faster.
    private boolean lay(WebAnnotationView before, GroupId group, Read read) {
        var id = before.id();
        if (read.place().isEmpty()) {
            if (before.shown() != null) {
                annotations.withdraw(id);
            }
            return true;
        }
        if (before.shown() != null) {
            return replaced(id, before.stamp().annotation(), group, read);
        }
        var old =
                annotations.withdrawn(before.document()).stream()
                        .anyMatch(each -> each.id().equals(id));
        if (!old) {
            annotate(id.value(), group, read);
            return true;
        }
        annotations.restore(id);
        return replaced(id, annotations.get(id).lock(), group, read);
    }

    private boolean replaced(AnnotationId id, long lock, GroupId group, Read read) {
        var edit =
                new EditAnnotation(
                        id, lock, read.said().note(), read.visibility(), tags(group, read));
        return annotations.replace(edit, read.place().orElseThrow().selection())
                instanceof Edited.Saved<?>;
    }

    private AnnotationView annotate(UUID id, GroupId group, Read read) {
        return annotations.annotate(
                id,
                new NewAnnotation(
                        read.place().orElseThrow().selection(),
                        read.said().note(),
                        read.visibility(),
                        tags(group, read)));
    }

    Edited<Boolean> withdraw(AnnotationId id, WebAnnotationView.Stamp stamp) {
        var entry = listing.find(id.value()).orElseThrow();
        var known = stock.views(new DocumentId(entry.document()), List.of(id.value()));
        if (known.isEmpty() || !known.getFirst().stamp().equals(stamp)) {
            return new Edited.Conflict<>(false);
        }
        if (known.getFirst().shown() != null) {
            annotations.withdraw(id);
            return new Edited.Saved<>(true);
        }
        var row = sent.findById(id.value()).orElseThrow();
        row.withdraw(acting.required(), now());
        record(row, Change.Verb.WITHDRAWN, summary(row));
        return new Edited.Saved<>(true);
    }

    WebAnnotationView.Stamp withdrawnStamp(AnnotationId id) {
        var row = sent.findById(id.value());
        var lies = row.filter(it -> !it.isPlaced()).isEmpty();
        return new WebAnnotationView.Stamp(
                lies ? annotations.get(id).lock() : -1, row.map(SentAnnotation::lock).orElse(-1L));
    }

    Edited<Boolean> restore(AnnotationId id, WebAnnotationView.Stamp stamp) {
        if (!withdrawnStamp(id).equals(stamp)) {
            return new Edited.Conflict<>(false);
        }
        var row = sent.findById(id.value()).filter(it -> !it.isPlaced());
        if (row.isEmpty()) {
            annotations.restore(id);
        } else if (row.get().isWithdrawn()) {
            row.get().restore();
            record(row.get(), Change.Verb.RESTORED, summary(row.get()));
        }
        return new Edited.Saved<>(true);
    }

    private String summary(SentAnnotation row) {
        return intake.summary(stock.content(row));
    }

    /// The tags by name, added to the vocabulary where they are new; a name that the vocabulary
    /// does not take stays what was sent and no more.
    ///
    /// @throws Refusal `tag-told-to-all` if the annotation is private and the tag would be new: the
    ///   whole group sees its vocabulary
    private Set<TagId> tags(GroupId group, Read read) {
        if (read.visibility() == Visibility.PRIVATE) {
            refuseNew(group, read.said().tags());
        }
        var borne = new HashSet<TagId>();
        for (var name : read.said().tags()) {
            try {
                borne.add(tags.create(group, name, colourFor(name), null).id());
            } catch (Refusal noName) {
                // Kept as it came.
            }
        }
        return borne;
    }

    private void refuseNew(GroupId group, List<String> names) {
        var known =
                tags.vocabulary(group).stream().map(use -> Bodies.key(use.tag().name())).toList();
        names.stream()
                .filter(name -> !known.contains(Bodies.key(name)))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw Refusal.field("body", "tag-told-to-all", name);
                        });
    }

    private static String colourFor(String name) {
        return COLOURS.get(Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), COLOURS.size()));
    }

    private static Content content(Read read) {
        return new Content(read.kept().toString(), read.visibility(), read.place().isPresent());
    }

    private WebAnnotationView view(AnnotationId id) {
        var entry = listing.find(id.value()).orElseThrow();
        return stock.views(new DocumentId(entry.document()), List.of(id.value())).getFirst();
    }

    private void record(SentAnnotation row, Change.Verb verb, String summary) {
        timelines.record(
                Change.shared(
                                row.group().value(),
                                row.document().value(),
                                Change.Kind.ANNOTATION,
                                row.key(),
                                verb,
                                summary)
                        .onlyFor(
                                row.visibility() == Visibility.PRIVATE
                                        ? Objects.requireNonNull(row.author())
                                        : null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
