package org.variorum.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.groups.GroupId;
import org.variorum.history.Attempts;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.PastState;

/// The documents of groups: bringing, describing, publishing new versions, reading. A version never
/// changes; a document's details do, and keep their history.
@Service
@Transactional
public class Documents {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final VersionStore store;
    private final DocumentRights rights;
    private final DocumentWriter writer;
    private final Attempts attempts;
    private final Histories histories;

    Documents(
            DocumentRepository documents,
            VersionRepository versions,
            VersionStore store,
            DocumentRights rights,
            DocumentWriter writer,
            Attempts attempts,
            Histories histories) {
        this.documents = documents;
        this.versions = versions;
        this.store = store;
        this.rights = rights;
        this.writer = writer;
        this.attempts = attempts;
        this.histories = histories;
    }

    /// Brings a document into a group, with its first version. The same file may be brought twice.
    ///
    /// @throws Refusal `blank`, `too-long` or `invisible` for a field of the details
    @PreAuthorize("@memberships.writes(#group)")
    public DocumentView add(GroupId group, Details details, Upload upload) {
        return writer.add(group, details, upload);
    }

    /// Publishes a new version of a document. Its paragraphs keep their names where their text is
    /// the same; what rests on the version before is told by [VersionPublished]. Holds the document
    /// until the transaction ends; see [Versions#steady].
    ///
    /// @param seenVersion the number of the version that the publisher knows as the current one
    /// @throws Refusal `document-withdrawn`; with the number of the current version, `same-version`
    ///   if bytes or text are those of it, `newer-version` if it is newer than the one seen
    @PreAuthorize("@documentRights.changes(#document)")
    public VersionView publish(DocumentId document, int seenVersion, Upload upload) {
        return writer.publish(document, seenVersion, upload);
    }

    /// Changes what is said about a document.
    ///
    /// @param lock the lock of the view that the editor saw
    /// @return a conflict, with nothing changed, if somebody saved since
    /// @throws Refusal `blank`, `too-long` or `invisible` for a field of the details,
    ///   `document-withdrawn-by`
    @PreAuthorize("@documentRights.changes(#document)")
    @Transactional(propagation = Propagation.SUPPORTS)
    public Edited<DocumentView> describe(DocumentId document, Details details, long lock) {
        var checked = details.checked();
        return attempts.at(() -> writer.describe(document, checked, lock));
    }

    /// Takes a document out of the library and off the desks; nothing of it is lost. Withdrawing it
    /// twice changes nothing.
    @PreAuthorize("@documentRights.changes(#document)")
    public void withdraw(DocumentId document) {
        writer.withdraw(document);
    }

    /// Puts a withdrawn document back.
    @PreAuthorize("@documentRights.changes(#document)")
    public void restore(DocumentId document) {
        writer.restore(document);
    }

    /// The documents of a group by title, without the withdrawn ones.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<DocumentView> library(GroupId group) {
        return documents.library(group.value()).stream().map(DocumentRow::toView).toList();
    }

    /// How many documents each of these groups has, without the withdrawn ones; a group without any
    /// is left out.
    @PreAuthorize("@memberships.readsAll(#groups)")
    @Transactional(readOnly = true)
    public Map<GroupId, Long> countByGroup(Collection<GroupId> groups) {
        return documents.countByGroup(groups.stream().map(GroupId::value).toList()).stream()
                .collect(Collectors.toMap(GroupCount::id, GroupCount::documents));
    }

    /// The withdrawn documents of a group, the last withdrawn first.
    @PreAuthorize("@memberships.edits(#group)")
    @Transactional(readOnly = true)
    public List<DocumentView> withdrawn(GroupId group) {
        return documents.withdrawn(group.value()).stream().map(DocumentRow::toView).toList();
    }

    /// One document; a withdrawn one only for who may restore it.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public DocumentView get(DocumentId document) {
        return row(document).toView();
    }

    /// Those of these documents that the person acting may read, in the order asked for, each once.
    /// Unknown ids are left out like forbidden ones.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DocumentView> all(Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var readable = rights.readable();
        var views =
                documents.rows(ids.stream().map(DocumentId::value).distinct().toList()).stream()
                        .filter(row -> readable.test(row.document()))
                        .map(DocumentRow::toView)
                        .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        return ids.stream().distinct().map(views::get).filter(Objects::nonNull).toList();
    }

    /// The versions of a document, the newest first.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<VersionView> versions(DocumentId document) {
        var all = versions.ofDocument(document.value());
        return all.stream().map(version -> version.toView(version == all.getFirst())).toList();
    }

    /// One version, without its text.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public VersionView version(VersionId version) {
        return versions.row(version.value()).orElseThrow().toView();
    }

    /// One version with its text and structure.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public VersionText text(VersionId version) {
        return new VersionText(
                versions.row(version.value()).orElseThrow().toView(),
                store.text(version),
                NumberedBlock.number(store.blocks(version)),
                store.inlines(version));
    }

    /// The bytes that a version was read from, for download.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public byte[] original(VersionId version) {
        return store.original(version);
    }

    /// The document of which a version had this file name; the one that is still so called if there
    /// are several. It may be withdrawn, if the person acting may restore it: an import then leaves
    /// it so rather than bring it anew.
    ///
    /// @throws Refusal `file-name` if the name has no visible letter
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Optional<DocumentView> byFilename(GroupId group, String filename) {
        var readable = rights.readable();
        return documents.byFilename(group.value(), Filename.clean(filename)).stream()
                .filter(row -> readable.test(row.document()))
                .findFirst()
                .map(DocumentRow::toView);
    }

    /// The document of which a version was made from these very bytes, so that nobody brings a file
    /// twice without knowing; a withdrawn one does not count.
    ///
    /// @param sha256 as [Upload#sha256] gives it; anything else is found nowhere
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Optional<DocumentView> madeOf(GroupId group, String sha256) {
        return documents.madeOf(group.value(), sha256).stream()
                .findFirst()
                .map(DocumentRow::toView);
    }

    /// What was said about a document before, newest first.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<PastState> history(DocumentId document) {
        return histories.of(Document.class, document.value(), Document::fields);
    }

    /// Says of a document again what was said of it after this revision, as a new revision. Whether
    /// it is withdrawn stays as it is.
    ///
    /// @throws Refusal `no-such-revision`
    @PreAuthorize("@documentRights.changes(#document)")
    public DocumentView restoreTo(DocumentId document, long revision) {
        return writer.restoreTo(document, revision);
    }

    private DocumentRow row(DocumentId document) {
        return documents.row(document.value()).orElseThrow();
    }
}
