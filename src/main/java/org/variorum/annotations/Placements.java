package org.variorum.annotations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Batches;
import org.variorum.documents.DocumentId;
import org.variorum.documents.DocumentRights;
import org.variorum.documents.Upload;
import org.variorum.documents.VersionId;
import org.variorum.documents.VersionView;
import org.variorum.groups.GroupId;
import org.variorum.groups.Memberships;
import org.variorum.history.Attempts;

/// Where passages are in the versions of their documents: what a new version does to them, who
/// decides where the program does not know, and what was decided.
///
/// A passage on which nothing rests but others' private annotations does not exist for the person
/// acting: it is in no count, list or history.
@Service
public class Placements {

    private final PlacementRepository placements;
    private final PassageRepository passages;
    private final PlacementViews views;
    private final Placed placed;
    private final VersionChanges changes;
    private final Deciding deciding;
    private final Withdrawing withdrawing;
    private final RestingOn resting;
    private final DocumentRights documents;
    private final Memberships memberships;
    private final Attempts attempts;
    private final Batches batches;

    Placements(
            PlacementRepository placements,
            PassageRepository passages,
            PlacementViews views,
            Placed placed,
            VersionChanges changes,
            Deciding deciding,
            Withdrawing withdrawing,
            RestingOn resting,
            DocumentRights documents,
            Memberships memberships,
            Attempts attempts,
            Batches batches) {
        this.placements = placements;
        this.passages = passages;
        this.views = views;
        this.placed = placed;
        this.changes = changes;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.resting = resting;
        this.documents = documents;
        this.memberships = memberships;
        this.attempts = attempts;
        this.batches = batches;
    }

    /// What would happen if this were published as the next version. Stores nothing.
    ///
    /// @param seenVersion the number of the version that the person knows as the current one
    /// @throws Refusal `document-withdrawn`; `newer-version` (with the number of the current one)
    ///   if there is a newer one, unless this is that version again
    @PreAuthorize("@documentRights.changes(#document)")
    @Transactional(readOnly = true)
    public VersionPreview preview(DocumentId document, int seenVersion, Upload upload) {
        return changes.preview(document, seenVersion, upload);
    }

    /// Publishes a version and places all passages of the document in it, or does nothing at all.
    ///
    /// @param confirmed whether the person said that it is no other document although little is
    ///   left of the text
    /// @throws Refusal as [org.variorum.documents.Documents#publish]; `different-document` (with
    ///   the number of words that are left, and of all) if over 90 % are gone and nobody confirmed
    @PreAuthorize("@documentRights.changes(#document)")
    @Transactional
    public VersionView publish(
            DocumentId document, int seenVersion, Upload upload, boolean confirmed) {
        return changes.publish(document, seenVersion, upload, confirmed);
    }

    /// What a version did to what was there before, with what people decided since.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public VersionReport report(VersionId version) {
        return changes.report(version);
    }

    /// Two versions of a document beside each other, in any order.
    ///
    /// @throws Refusal `versions-of-two-documents`
    @PreAuthorize("@documentRights.readsVersion(#one) and @documentRights.readsVersion(#other)")
    @Transactional(readOnly = true)
    public Comparison between(VersionId one, VersionId other) {
        return changes.between(one, other);
    }

    /// What waits for a decision of the person acting in the current version, in the order of the
    /// old text: for who brought the document and for editors whatever has no place and was not
    /// decided, for other members their own private annotations only.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<Unplaced> queue(DocumentId document) {
        return mine(document);
    }

    private List<Unplaced> mine(DocumentId document) {
        var unplaced = views.unplaced(document);
        if (unplaced.isEmpty()) {
            return List.of();
        }
        var group = unplaced.keySet().iterator().next().passage().group();
        var keeps = documents.changes(document);
        var writes = memberships.writes(group);
        return unplaced.entrySet().stream()
                .filter(each -> each.getKey().decided() == null)
                .filter(each -> PlacementRights.decides(each.getValue(), keeps, writes))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How long the queue of each document of a group is; documents with an empty one are left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<DocumentId, Long> awaiting(GroupId group) {
        var open = placements.openInGroup(group.value());
        if (open.isEmpty()) {
            return Map.of();
        }
        var loads = resting.of(group, null);
        var writes = memberships.writes(group);
        var keeps = new HashMap<DocumentId, Boolean>();
        return open.stream()
                .filter(
                        row ->
                                PlacementRights.decides(
                                        loads.getOrDefault(
                                                new PassageId(row.passage()),
                                                RestingOn.Load.NOTHING),
                                        keeps.computeIfAbsent(
                                                new DocumentId(row.document()), documents::changes),
                                        writes))
                .collect(
                        Collectors.groupingBy(
                                row -> new DocumentId(row.document()), Collectors.counting()));
    }

    /// All that has no place in the current version, waiting or orphaned, decided or not, in the
    /// order of the old text.
    @PreAuthorize("@documentRights.reads(#document)")
    @Transactional(readOnly = true)
    public List<Unplaced> orphans(DocumentId document) {
        return List.copyOf(views.unplaced(document).keySet());
    }

    /// Puts a passage where it was proposed.
    ///
    /// @param version the current one, as the person knows it
    /// @param candidate the number of the proposal
    /// @throws Refusal `newer-version`; if it does not wait for a decision, `placement-decided-by`
    ///   or `placement-decided` (by a person), `placement-placed` (by the program) or
    ///   `placement-as-made`; on `candidate`, `placement-no-candidate`
    @PreAuthorize("@placementRights.decides(#passage)")
    public void accept(PassageId passage, VersionId version, int candidate) {
        attempts.run(() -> deciding.accept(passage, version, candidate));
    }

    /// Decides all that waits for a decision of the person acting and has one of these keys: where
    /// words are proposed they are accepted, where none are the passage is kept as an orphan.
    ///
    /// @param keys as the queue gives them; one that is not in it (any more) does nothing
    /// @return how many were decided
    /// @throws Refusal `newer-version`
    @PreAuthorize("@documentRights.writesVersion(#version)")
    public int acceptAll(VersionId version, Collection<String> keys) {
        return attempts.at(() -> accept(version, Set.copyOf(keys)));
    }

    private int accept(VersionId version, Set<String> keys) {
        var equal =
                mine(changes.documentOf(version)).stream()
                        .filter(each -> !each.key().isEmpty() && keys.contains(each.key()))
                        .toList();
        for (var each : equal) {
            if (each.proposals().isEmpty()) {
                deciding.keepAsOrphan(each.passage().id(), version);
            } else {
                deciding.accept(each.passage().id(), version, 0);
            }
        }
        return equal.size();
    }

    /// Puts a passage where somebody selected it.
    ///
    /// @param selection in the current version
    /// @throws Refusal as [#accept] and [Passages#at]; on `selection`, `placement-elsewhere` if it
    ///   is in another document
    @PreAuthorize(
            "@placementRights.decides(#passage) and @documentRights.readsVersion(#selection.version())")
    public void choose(PassageId passage, Selection selection) {
        attempts.run(() -> deciding.choose(passage, selection));
    }

    /// Says that the words of a passage are gone; a later version that has them again brings it
    /// back.
    ///
    /// @throws Refusal as [#accept]
    @PreAuthorize("@placementRights.decides(#passage)")
    public void keepAsOrphan(PassageId passage, VersionId version) {
        attempts.run(() -> deciding.keepAsOrphan(passage, version));
    }

    /// Asks again where a passage is in the current version, whether the program or a person had
    /// decided; where it was is the first proposal.
    ///
    /// @throws Refusal `newer-version`, `placement-as-made`, `placement-undecided`
    @PreAuthorize("@placementRights.decides(#passage)")
    public void reopen(PassageId passage, VersionId version) {
        attempts.run(() -> deciding.reopen(passage, version));
    }

    /// Withdraws the annotations on a passage that the person acting may withdraw: their own, as an
    /// editor the shared ones of others.
    ///
    /// @return what rests on it still, as far as this person may see it; nothing takes it out of
    ///   the queue
    @PreAuthorize("@placementRights.decides(#passage)")
    public Resting withdraw(PassageId passage) {
        return attempts.at(() -> withdrawing.from(passage));
    }

    /// Where these passages are in this version. Those that were made on a later one, and those of
    /// other documents, are left out.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public Map<PassageId, Whereabouts> whereabouts(
            Collection<PassageId> passages, VersionId version) {
        var keys = passages.stream().map(PassageId::value).collect(Collectors.toSet());
        return byPassage(batches.of(keys, batch -> placements.inVersion(version.value(), batch)));
    }

    /// Where these passages are now, in the current versions of their documents. Those that are
    /// unknown, or of a group that the person acting may not read, are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<PassageId, Whereabouts> now(Collection<PassageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var wanted =
                ids.stream().map(PassageId::value).collect(Collectors.toCollection(HashSet::new));
        var readable = new HashMap<GroupId, Boolean>();
        passages.findByIdIn(wanted).stream()
                .filter(found -> !readable.computeIfAbsent(found.group(), memberships::reads))
                .forEach(hidden -> wanted.remove(hidden.key()));
        return placed.now(wanted.stream().map(PassageId::new).toList());
    }

    private Map<PassageId, Whereabouts> byPassage(List<PlaceRow> rows) {
        return views.whereabouts(rows).stream()
                .collect(Collectors.toMap(Whereabouts::passage, Function.identity()));
    }

    /// All that was ever decided on where a passage is, the newest version and decision first.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<PlacementView> history(PassageId passage) {
        return resting.of(passage).resting().isNothing()
                ? List.of()
                : placements.history(passage.value()).stream().map(views::line).toList();
    }
}
