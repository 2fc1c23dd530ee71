package org.variorum.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.Timelines;

/// Evidence: the passages that claims rest on, each with its role. What hangs on a withdrawn claim
/// is hidden with it.
@Service
@Transactional
public class Evidences {

    private final EvidenceRepository evidence;
    private final ClaimRepository claims;
    private final Passages passages;
    private final EvidenceViews views;
    private final EvidenceMarks marks;
    private final ClaimRights rights;
    private final Acting acting;
    private final ClaimPast past;
    private final Timelines timelines;
    private final Clock clock;

    Evidences(
            EvidenceRepository evidence,
            ClaimRepository claims,
            Passages passages,
            EvidenceViews views,
            EvidenceMarks marks,
            ClaimRights rights,
            Acting acting,
            ClaimPast past,
            Timelines timelines,
            Clock clock) {
        this.evidence = evidence;
        this.claims = claims;
        this.passages = passages;
        this.views = views;
        this.marks = marks;
        this.rights = rights;
        this.acting = acting;
        this.past = past;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// Rests a claim on a passage of the same group. A passage may serve several claims, and one
    /// claim in several roles.
    ///
    /// @throws Refusal `claim-withdrawn`, `evidence-other-group`, `evidence-twice`, and the
    ///   selection's (`selection-empty`, `selection-outside`, `selection-changed`)
    @PreAuthorize("@claimRights.writes(#command.claim())")
    public EvidenceView add(NewEvidence command) {
        var claim = held(command.claim().value());
        claim.requireStanding();
        var passage = passages.at(command.selection());
        if (!passage.group().equals(claim.group())) {
            throw Refusal.field("selection", "evidence-other-group");
        }
        var piece = new Evidence(claim, passage, command.role(), acting.required(), now());
        requireNew(piece, command.role());
        evidence.save(piece);
        record(piece, passage, Change.Verb.MADE);
        return views.of(piece, passage);
    }

    /// Gives a piece of evidence another role: its author or an editor. The same role leaves no
    /// trace.
    ///
    /// @throws Refusal `evidence-withdrawn`, `claim-withdrawn`, `evidence-twice`
    @PreAuthorize("@evidenceRights.changes(#evidence)")
    public Edited<EvidenceView> changeRole(EvidenceId evidence, EvidenceRole role, long lock) {
        var piece = held(evidence);
        if (piece.isWithdrawn()) {
            throw Refusal.of("evidence-withdrawn");
        }
        piece.claim().requireStanding();
        if (piece.lock() != lock) {
            return new Edited.Conflict<>(views.of(piece));
        }
        var passage = passages.get(piece.passage());
        if (piece.role() != role) {
            requireNew(piece, role);
            piece.changeRole(role, now());
            record(piece, passage, Change.Verb.CHANGED);
        }
        return new Edited.Saved<>(views.of(piece, passage));
    }

    /// Takes a piece of evidence back: its author or an editor. Again does nothing.
    @PreAuthorize("@evidenceRights.changes(#evidence)")
    public void withdraw(EvidenceId evidence) {
        var piece = held(evidence);
        if (!piece.isWithdrawn()) {
            piece.withdraw(acting.required(), now());
            record(piece, passages.get(piece.passage()), Change.Verb.WITHDRAWN);
        }
    }

    /// Lets withdrawn evidence count again: its author or an editor. Again does nothing.
    ///
    /// @throws Refusal `claim-withdrawn`, `evidence-twice` if somebody added the same meanwhile
    @PreAuthorize("@evidenceRights.changes(#evidence)")
    public void restore(EvidenceId evidence) {
        var piece = held(evidence);
        if (piece.isWithdrawn()) {
            restore(piece, piece.role());
        }
    }

    /// One piece of evidence, withdrawn or not.
    @PreAuthorize("@evidenceRights.reads(#evidence)")
    @Transactional(readOnly = true)
    public EvidenceView get(EvidenceId evidence) {
        return views.of(stored(evidence));
    }

    /// What a passage does for any claim, the oldest first.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<EvidenceView> ofPassage(PassageId passage) {
        return views.of(evidence.ofPassage(passage.value()));
    }

    /// The marks on a version, by position: of all evidence whose passage has a place there,
    /// wherever it was made.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<EvidenceMark> marks(VersionId version) {
        return marks.on(version);
    }

    /// The marks on one passage in the current version, the oldest first; none if it has no place
    /// there.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<EvidenceMark> marksOf(PassageId passage) {
        return marks.of(passage);
    }

    /// The same in this version.
    @PreAuthorize("@passageRights.reads(#passage) and @documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<EvidenceMark> marksOf(PassageId passage, VersionId version) {
        return marks.of(passage, version);
    }

    /// How many pieces of evidence lie in each document; documents with none are left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<DocumentId, Long> countByDocument(GroupId group) {
        return evidence.countByDocument(group.value()).stream()
                .collect(
                        Collectors.toMap(
                                count -> new DocumentId(count.document()),
                                DocumentCount::evidence));
    }

    /// The documents that each claim rests on; claims without evidence are left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<ClaimId, Set<DocumentId>> documentsByClaim(GroupId group) {
        return evidence.documentsByClaim(group.value()).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new ClaimId(row.claim()),
                                Collectors.mapping(
                                        row -> new DocumentId(row.document()),
                                        Collectors.toUnmodifiableSet())));
    }

    /// Withdrawn evidence of a claim, last withdrawn first: one's own, for editors all.
    @PreAuthorize("@claimRights.reads(#claim)")
    @Transactional(readOnly = true)
    public List<EvidenceView> withdrawn(ClaimId claim) {
        return views.of(
                evidence.withdrawn(claim.value(), rights.edits(claim), acting.required().value()));
    }

    /// What became of a piece of evidence, newest first: the fields `role`, `withdrawn` and
    /// `quote`.
    @PreAuthorize("@evidenceRights.reads(#evidence)")
    @Transactional(readOnly = true)
    public List<PastState> history(EvidenceId evidence) {
        var quote = passages.get(stored(evidence).passage()).quote().exact();
        return past.of(evidence, quote);
    }

    /// Gives a piece of evidence the role of an earlier revision, as a new revision: its author or
    /// an editor. Withdrawn evidence counts again.
    ///
    /// @throws Refusal `no-such-revision`, `claim-withdrawn`, `evidence-twice`
    @PreAuthorize("@evidenceRights.changes(#evidence)")
    public EvidenceView restoreTo(EvidenceId evidence, long revision) {
        var piece = held(evidence);
        var role = past.at(evidence, revision).role();
        return piece.isWithdrawn() || piece.role() != role ? restore(piece, role) : views.of(piece);
    }

    private EvidenceView restore(Evidence piece, EvidenceRole role) {
        piece.claim().requireStanding();
        requireNew(piece, role);
        piece.restore(now());
        piece.changeRole(role, now());
        var passage = passages.get(piece.passage());
        record(piece, passage, Change.Verb.RESTORED);
        return views.of(piece, passage);
    }

    private void requireNew(Evidence piece, EvidenceRole role) {
        if (evidence.stands(piece.claim().key(), piece.passage().value(), role, piece.key())) {
            throw Refusal.field("role", "evidence-twice");
        }
    }

    private Evidence stored(EvidenceId id) {
        return evidence.find(id.value()).orElseThrow();
    }

    /// The evidence, with its claim held until the transaction ends, so that all changes to what a
    /// claim rests on come one after the other.
    private Evidence held(EvidenceId id) {
        held(evidence.claimOf(id.value()).orElseThrow());
        return stored(id);
    }

    private Claim held(UUID claim) {
        return claims.hold(claim).orElseThrow();
    }

    private void record(Evidence piece, PassageView passage, Change.Verb verb) {
        timelines.record(
                Change.shared(
                        piece.group().value(),
                        passage.document().value(),
                        Change.Kind.EVIDENCE,
                        piece.key(),
                        verb,
                        passage.quote().exact()));
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
