package org.variorum.annotations;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Batches;
import org.variorum.accounts.Acting;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.history.Attempts;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// What people say of passages: highlights, notes, tags; shared with the group or private.
///
/// A private annotation exists for its author alone: every method answers everybody else as if its
/// id had never been given out.
@Service
public class Annotations {

    /// Has written nothing, so nothing private is its own.
    private static final UUID NOBODY = new UUID(0, 0);

    private final AnnotationRepository annotations;
    private final TagRepository tags;
    private final Placed placed;
    private final AnnotationWriter writer;
    private final Attempts attempts;
    private final Batches batches;
    private final AnnotationPast past;
    private final Memberships memberships;
    private final Acting acting;

    Annotations(
            AnnotationRepository annotations,
            TagRepository tags,
            Placed placed,
            AnnotationWriter writer,
            Attempts attempts,
            Batches batches,
            AnnotationPast past,
            Memberships memberships,
            Acting acting) {
        this.annotations = annotations;
        this.tags = tags;
        this.placed = placed;
        this.writer = writer;
        this.attempts = attempts;
        this.batches = batches;
        this.past = past;
        this.memberships = memberships;
        this.acting = acting;
    }

    /// Annotates a passage. Viewers may not, not even privately.
    ///
    /// @throws Refusal as [Passages#at] for the selection; `too-long` or `invisible` for the note;
    ///   on `tags`, `tag-unknown` for one that is not of the group and `tag-withdrawn` for one that
    ///   was removed from the vocabulary (one that was merged becomes what it was merged into)
    @PreAuthorize("@documentRights.writesVersion(#command.selection().version())")
    public AnnotationView annotate(NewAnnotation command) {
        return annotate(UUID.randomUUID(), command);
    }

    /// The same under an id that the caller has given it already.
    ///
    /// @param id one that was never used
    @PreAuthorize("@documentRights.writesVersion(#command.selection().version())")
    public AnnotationView annotate(UUID id, NewAnnotation command) {
        return attempts.at(() -> writer.annotate(new AnnotationId(id), command));
    }

    /// Changes one's own annotation. Making it private takes it back from the group, whose timeline
    /// says no more than that; making it shared shows the group the present state, never the
    /// private ones before it.
    ///
    /// @return a conflict, with nothing changed, if somebody saved since the editor's lock
    /// @throws Refusal `annotation-withdrawn-by`; for the note and tags as [#annotate]
    @PreAuthorize("@annotationRights.changes(#command.annotation())")
    public Edited<AnnotationView> edit(EditAnnotation command) {
        return attempts.at(() -> writer.edit(command));
    }

    /// The same, and puts it on these words of the same document.
    ///
    /// @throws Refusal also as [Passages#at] for the selection; on `selection`,
    ///   `placement-elsewhere` if it is in another document
    @PreAuthorize(
            "@annotationRights.changes(#command.annotation()) and @documentRights.writesVersion(#selection.version())")
    public Edited<AnnotationView> replace(EditAnnotation command, Selection selection) {
        return attempts.at(() -> writer.replace(command, selection));
    }

    /// Takes an annotation back: one's own, or as an editor a shared one of others. Once more
    /// changes nothing.
    @PreAuthorize("@annotationRights.tidies(#annotation)")
    public void withdraw(AnnotationId annotation) {
        attempts.run(() -> writer.withdraw(annotation));
    }

    /// Brings a withdrawn annotation back, by whom it may be withdrawn. Once more changes nothing.
    @PreAuthorize("@annotationRights.tidies(#annotation)")
    public void restore(AnnotationId annotation) {
        attempts.run(() -> writer.restore(annotation));
    }

    /// One annotation; a withdrawn one only for those who may restore it.
    @PreAuthorize("@annotationRights.sees(#annotation)")
    @Transactional(readOnly = true)
    public AnnotationView get(AnnotationId annotation) {
        return shown(List.of(annotations.whole(annotation.value()).orElseThrow())).getFirst();
    }

    /// Those of these annotations that the person acting may see, in no order; withdrawn ones are
    /// left out. Two statements for each hundred.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AnnotationView> all(Collection<AnnotationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var readable = new HashMap<GroupId, Boolean>();
        var keys = ids.stream().map(AnnotationId::value).collect(Collectors.toSet());
        return shown(
                batches.of(keys, batch -> annotations.all(batch, reader())).stream()
                        .filter(
                                found ->
                                        readable.computeIfAbsent(
                                                found.passage().group(), memberships::reads))
                        .toList());
    }

    /// What the person acting may see of what was said of this passage, oldest first.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<AnnotationView> ofPassage(PassageId passage) {
        return shown(annotations.ofPassage(passage.value(), reader()));
    }

    /// All that the person acting may see on a version, in the order of the text, outer before
    /// inner. Two statements, whatever their number.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<AnnotationMark> marks(VersionId version) {
        return painted(
                annotations.marks(version.value(), reader()),
                annotations.markTags(version.value(), reader()));
    }

    /// The same for one passage, in the current version: what a screen needs when something changed
    /// there. None if it has no place in that version.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<AnnotationMark> marksOf(PassageId passage) {
        return placed.currentVersionOf(passage).map(version -> on(passage, version)).orElseThrow();
    }

    /// The same for one passage in this version.
    @PreAuthorize("@passageRights.reads(#passage) and @documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<AnnotationMark> marksOf(PassageId passage, VersionId version) {
        return on(passage, version);
    }

    private List<AnnotationMark> on(PassageId passage, VersionId version) {
        return on(passage, version, reader());
    }

    private List<AnnotationMark> on(PassageId passage, VersionId version, UUID reader) {
        return painted(
                annotations.marksOf(passage.value(), version.value(), reader),
                annotations.markTagsOf(passage.value(), version.value(), reader));
    }

    /// The same without what anybody keeps private: what every member sees, whoever asks.
    @PreAuthorize("@passageRights.reads(#passage) and @documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<AnnotationMark> sharedMarksOf(PassageId passage, VersionId version) {
        return on(passage, version, NOBODY);
    }

    /// Who keeps something private on this passage; everybody else sees of it what all see. To be
    /// asked whether somebody is among them, never to be shown.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public Set<UserId> keepersOf(PassageId passage) {
        return annotations.keepersOf(passage.value()).stream()
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The annotations on a version that say something in words, as far as the person acting may
    /// see them, in the order of the text.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<AnnotationView> notes(VersionId version) {
        return shown(annotations.notes(version.value(), reader()));
    }

    /// How many annotations the person acting may see on each document of a group; documents
    /// without any are left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<DocumentId, Long> countByDocument(GroupId group) {
        return annotations.countByDocument(group.value(), reader()).stream()
                .collect(
                        Collectors.toMap(
                                count -> new DocumentId(count.document()),
                                DocumentCount::annotations));
    }

    /// The withdrawn annotations on a document that the person acting may restore, last withdrawn
    /// first: their own, and for editors all that were shared.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<AnnotationView> withdrawn(DocumentId document) {
        var editor =
                annotations
                        .groupOf(document.value())
                        .map(GroupId::new)
                        .filter(memberships::edits)
                        .isPresent();
        return shown(annotations.withdrawn(document.value(), reader(), editor));
    }

    /// The past of an annotation, newest first, in the fields `note`, `visibility`, `tags` (by
    /// their present names) and `withdrawn`; also `quote` if it was ever put on other words. Of the
    /// times when it was private others than its author learn only that it was.
    @PreAuthorize("@annotationRights.sees(#annotation)")
    @Transactional(readOnly = true)
    public List<PastState> history(AnnotationId annotation) {
        var present = annotations.whole(annotation.value()).orElseThrow();
        return past.of(present, acting.is(present.author()), vocabularyOf(present));
    }

    /// Gives one's own annotation the note and tags it had after this revision, as a new revision.
    /// Who sees it stays as it is now, so that looking back never publishes what is private.
    ///
    /// @throws Refusal `annotation-withdrawn-by`; `no-such-revision` if it did not exist then
    @PreAuthorize("@annotationRights.changes(#annotation)")
    public AnnotationView restoreTo(AnnotationId annotation, long revision) {
        return attempts.at(() -> writer.restoreTo(annotation, revision));
    }

    private UUID reader() {
        return acting.required().value();
    }

    private List<AnnotationView> shown(List<Annotation> found) {
        var vocabulary = vocabularyOf(found);
        return found.stream().map(annotation -> annotation.toView(vocabulary)).toList();
    }

    private Vocabulary vocabularyOf(Annotation one) {
        return new Vocabulary(tags.ofGroups(List.of(one.passage().group().value())));
    }

    /// What the tags of these are; nothing is asked where none has any.
    private Vocabulary vocabularyOf(List<Annotation> found) {
        var groups =
                found.stream()
                        .filter(annotation -> !annotation.tagIds().isEmpty())
                        .map(annotation -> annotation.passage().group().value())
                        .collect(Collectors.toSet());
        return groups.isEmpty() ? Vocabulary.NONE : new Vocabulary(tags.ofGroups(groups));
    }

    private static List<AnnotationMark> painted(List<MarkRow> marks, List<MarkTag> tags) {
        Map<UUID, MarkTag> colours =
                tags.stream()
                        .collect(
                                Collectors.toMap(
                                        MarkTag::annotation,
                                        tag -> tag,
                                        BinaryOperator.minBy(
                                                Comparator.comparing(MarkTag::nameKey))));
        return marks.stream().map(mark -> mark.toMark(colourOf(colours.get(mark.id())))).toList();
    }

    private static @Nullable TagId colourOf(@Nullable MarkTag tag) {
        return tag == null ? null : new TagId(tag.tag());
    }
}
