package org.variorum.ui.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationMark;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.claims.EvidenceMark;
import org.variorum.claims.Evidences;
import org.variorum.discussions.DiscussionMark;
import org.variorum.discussions.Discussions;
import org.variorum.documents.VersionId;
import org.variorum.ui.components.PersonAvatar;

/// Joins what annotations, claims and discussions say of each passage into the marks of a text
/// pane. What the reader may not see is not in the answers of the services, so it is not in the
/// marks.
@Component
class Marks {

    private final Annotations annotations;
    private final Evidences evidences;
    private final Discussions discussions;
    private final Tags tags;
    private final Accounts accounts;

    Marks(
            Annotations annotations,
            Evidences evidences,
            Discussions discussions,
            Tags tags,
            Accounts accounts) {
        this.annotations = annotations;
        this.evidences = evidences;
        this.discussions = discussions;
        this.tags = tags;
        this.accounts = accounts;
    }

    /// All marks of a version, in a number of statements that does not grow with them.
    List<Mark> of(VersionId version) {
        return join(
                annotations.marks(version), evidences.marks(version), discussions.marks(version));
    }

    /// The mark of one passage in the current version, or empty when nothing that the reader may
    /// see is left on it, or it has no place there.
    Optional<Mark> of(PassageId passage) {
        return join(
                        annotations.marksOf(passage),
                        evidences.marksOf(passage),
                        discussions.marksOf(passage))
                .stream()
                .findFirst();
    }

    /// The same in this version.
    Optional<Mark> of(PassageId passage, VersionId version) {
        return join(
                        annotations.marksOf(passage, version),
                        evidences.marksOf(passage, version),
                        discussions.marksOf(passage, version))
                .stream()
                .findFirst();
    }

    /// The same without anything private: what everybody sees, so that it can be worked out once
    /// for all desks.
    Optional<Mark> sharedOf(PassageId passage, VersionId version) {
        return join(
                        annotations.sharedMarksOf(passage, version),
                        evidences.marksOf(passage, version),
                        discussions.marksOf(passage, version))
                .stream()
                .findFirst();
    }

    private List<Mark> join(
            List<AnnotationMark> notes, List<EvidenceMark> evidence, List<DiscussionMark> talks) {
        var layers = new LinkedHashMap<PassageId, Layers>();
        notes.forEach(mark -> at(layers, mark.passage(), mark.span(), mark.author()).add(mark));
        evidence.forEach(mark -> at(layers, mark.passage(), mark.span(), mark.author()).add(mark));
        talks.forEach(mark -> at(layers, mark.passage(), mark.span(), mark.author()).add(mark));
        var people = accounts.named(layers.values().stream().map(layer -> layer.author).toList());
        var vocabulary = vocabulary(layers.values());
        return layers.values().stream().map(layer -> layer.toMark(people, vocabulary)).toList();
    }

    private static Layers at(
            Map<PassageId, Layers> layers, PassageId passage, Span span, UserId author) {
        return layers.computeIfAbsent(passage, unseen -> new Layers(passage, span, author));
    }

    private Map<TagId, TagView> vocabulary(Collection<Layers> layers) {
        var used =
                layers.stream()
                        .map(layer -> layer.tag)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return used.isEmpty()
                ? Map.of()
                : tags.all(used).stream().collect(Collectors.toMap(TagView::id, tag -> tag));
    }

    /// What lies on one passage.
    private static final class Layers {

        private final PassageId passage;
        private final Span span;
        private final UserId author;
        private final Set<String> claims = new LinkedHashSet<>();
        private @Nullable TagId tag;
        private @Nullable String role;
        private @Nullable String state;
        private int flags;
        private boolean seenByAll;

        Layers(PassageId passage, Span span, UserId author) {
            this.passage = passage;
            this.span = span;
            this.author = author;
        }

        void add(AnnotationMark mark) {
            tag = tag == null ? mark.tag() : tag;
            flags |= mark.hasNote() ? Mark.Flag.NOTE : 0;
            seenByAll |= !mark.isPrivate();
        }

        void add(EvidenceMark mark) {
            if (claims.isEmpty()) {
                role = MarkColumns.word(mark.role());
                state = MarkColumns.word(mark.state());
            }
            claims.add(mark.claim().value().toString());
            flags |= Mark.Flag.CLAIM;
            seenByAll = true;
        }

        void add(DiscussionMark mark) {
            flags |= Mark.Flag.DISCUSSION | (mark.resolved() ? 0 : Mark.Flag.OPEN_DISCUSSION);
            seenByAll = true;
        }

        Mark toMark(Map<UserId, Person> people, Map<TagId, TagView> vocabulary) {
            return new Mark(
                    passage.value().toString(),
                    span.start(),
                    span.end(),
                    named(tag == null ? null : vocabulary.get(tag)),
                    named(Objects.requireNonNull(people.get(author))),
                    role,
                    state,
                    List.copyOf(claims),
                    flags | (seenByAll ? 0 : Mark.Flag.PRIVATE));
        }

        private static @Nullable Named named(@Nullable TagView tag) {
            return tag == null
                    ? null
                    : new Named(tag.id().value().toString(), tag.name(), tag.colour());
        }

        private static Named named(Person person) {
            return new Named(
                    person.id().value().toString(),
                    person.displayName(),
                    PersonAvatar.colourOf(person));
        }
    }
}
