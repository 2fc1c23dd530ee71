package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Whereabouts;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;
import org.variorum.history.TimelineEntry;
import org.variorum.testing.Cast;

abstract class EvidencesContract {

    @Autowired Claims claims;
    @Autowired Evidences evidences;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId owner;
    UserId editor;
    UserId tove;
    UserId mika;
    UserId viewer;
    UserId stranger;
    GroupId group;
    Scene.Essay river;
    Scene.Essay cost;
    ClaimView claim;

    @BeforeEach
    void gathersTheGroup() {
        owner = cast.person("owner");
        group = cast.groupOf(owner);
        editor = cast.member("editor", group, owner, Role.EDITOR);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        viewer = cast.member("viewer", group, owner, Role.VIEWER);
        stranger = cast.person("stranger");
        river = scene.essay(owner, group, "A river remembers its bed and comes back to it.");
        cost = scene.essay(owner, group, "What the canal would cost nobody can say.");
        claim = scene.claim(tove, group, "The canal pays off.");
    }

    @Test
    void restsAClaimOnAPassage() {
        var added = scene.evidence(mika, claim, river.words("comes back"), EvidenceRole.STATES);
        assertThat(added)
                .isEqualTo(
                        new EvidenceView(
                                added.id(),
                                claim.id(),
                                added.passage(),
                                asMade(added.passage()),
                                1,
                                EvidenceRole.STATES,
                                mika,
                                added.createdAt(),
                                false,
                                0));
        assertThat(added.passage().quote().exact()).isEqualTo("comes back");
        assertThat(cast.as(viewer, () -> evidences.get(added.id()))).isEqualTo(added);
        assertThat(cast.as(viewer, () -> claims.detail(claim.id())))
                .isEqualTo(new ClaimDetail(claim, List.of(added), List.of()));
        assertThat(entries(added).getFirst())
                .extracting(
                        TimelineEntry::document,
                        TimelineEntry::kind,
                        TimelineEntry::verb,
                        TimelineEntry::summary)
                .containsExactly(
                        river.document().value(),
                        Change.Kind.EVIDENCE,
                        Change.Verb.MADE,
                        "comes back");
    }

    @Test
    void readsByDocumentAndThenByPosition() {
        var third = scene.evidence(tove, claim, cost.words("nobody"), EvidenceRole.STATES);
        var second = scene.evidence(mika, claim, river.words("comes"), EvidenceRole.STATES);
        var first = scene.evidence(tove, claim, cost.words("canal"), EvidenceRole.SUPPORTS);
        var wider = scene.evidence(tove, claim, cost.words("canal would"), EvidenceRole.STATES);
        assertThat(cast.as(viewer, () -> claims.detail(claim.id())).evidence())
                .containsExactly(first, wider, third, second);
    }

    @Test
    void letsOnePassageServeSeveralClaimsAndRolesButEachOnce() {
        var words = river.words("comes back");
        var other = scene.claim(mika, group, "It never pays.");
        var states = scene.evidence(tove, claim, words, EvidenceRole.STATES);
        var qualifies = scene.evidence(mika, claim, words, EvidenceRole.QUALIFIES);
        var contradicts = scene.evidence(mika, other, words, EvidenceRole.CONTRADICTS);
        assertThat(cast.as(viewer, () -> evidences.ofPassage(states.passage().id())))
                .containsExactly(states, qualifies, contradicts);
        assertThat(refusalOfAdding(mika, words, EvidenceRole.STATES))
                .isEqualTo("role: evidence-twice");
        assertThat(
                        scene.refusal(
                                mika,
                                () -> evidences.changeRole(qualifies.id(), EvidenceRole.STATES, 0)))
                .isEqualTo("role: evidence-twice");
        cast.as(tove, () -> evidences.withdraw(states.id()));
        scene.evidence(mika, claim, words, EvidenceRole.STATES);
        assertThat(scene.refusal(tove, () -> evidences.restore(states.id())))
                .isEqualTo("role: evidence-twice");
    }

    @Test
    void refusesSelectionsThatAreNone() {
        var text = river.text();
        assertThat(
                        refusalOfAdding(
                                tove,
                                new Selection(river.version(), new Span(3, 3), ""),
                                EvidenceRole.STATES))
                .endsWith("selection-empty");
        assertThat(
                        refusalOfAdding(
                                tove,
                                new Selection(
                                        river.version(), new Span(0, text.length() + 1), text),
                                EvidenceRole.STATES))
                .endsWith("selection-outside");
        assertThat(
                        refusalOfAdding(
                                tove,
                                new Selection(river.version(), new Span(0, 3), "The"),
                                EvidenceRole.STATES))
                .endsWith("selection-changed");
        assertThat(cast.as(tove, () -> claims.detail(claim.id())).evidence()).isEmpty();
    }

    @Test
    void refusesPassagesOfOtherGroups() {
        var elsewhere = cast.groupOf(tove);
        var essay = scene.essay(tove, elsewhere, "Somewhere else entirely.");
        assertThat(refusalOfAdding(tove, essay.words("else"), EvidenceRole.STATES))
                .isEqualTo("selection: evidence-other-group");
        scene.mayNot(
                mika,
                () ->
                        evidences.add(
                                new NewEvidence(
                                        claim.id(), essay.words("else"), EvidenceRole.STATES)));
        scene.mayNot(
                tove,
                () ->
                        evidences.add(
                                new NewEvidence(
                                        new ClaimId(UUID.randomUUID()),
                                        river.words("bed"),
                                        EvidenceRole.STATES)));
    }

    @Test
    void letsMembersAddAndOnlyAuthorsAndEditorsChange() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        var command = new NewEvidence(claim.id(), river.words("its"), EvidenceRole.STATES);
        scene.mayNot(viewer, () -> evidences.add(command));
        scene.mayNot(stranger, () -> evidences.add(command));
        for (var other : List.of(tove, viewer, stranger, cast.admin("ada"))) {
            scene.mayNot(other, () -> evidences.changeRole(piece.id(), EvidenceRole.SUPPORTS, 0));
            scene.mayNot(other, () -> evidences.withdraw(piece.id()));
            scene.mayNot(other, () -> evidences.restore(piece.id()));
            scene.mayNot(other, () -> evidences.restoreTo(piece.id(), 1));
        }
        var changed = change(editor, piece, EvidenceRole.SUPPORTS);
        assertThat(changed)
                .extracting(EvidenceView::role, EvidenceView::author, EvidenceView::lock)
                .containsExactly(EvidenceRole.SUPPORTS, mika, 1L);
        assertThat(change(mika, changed, EvidenceRole.SUPPORTS)).isEqualTo(changed);
    }

    @Test
    void showsStrangersNothing() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        var unknown = new EvidenceId(UUID.randomUUID());
        for (var id : List.of(piece.id(), unknown)) {
            scene.mayNot(stranger, () -> evidences.get(id));
            scene.mayNot(stranger, () -> evidences.history(id));
        }
        scene.mayNot(viewer, () -> evidences.get(unknown));
        scene.mayNot(stranger, () -> evidences.ofPassage(piece.passage().id()));
        scene.mayNot(stranger, () -> evidences.marksOf(piece.passage().id()));
        scene.mayNot(stranger, () -> evidences.marks(river.version()));
        scene.mayNot(stranger, () -> evidences.withdrawn(claim.id()));
        scene.mayNot(stranger, () -> evidences.countByDocument(group));
        scene.mayNot(stranger, () -> evidences.documentsByClaim(group));
    }

    @Test
    void tellsTheSecondEditorWhatTheFirstChose() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        var first = change(mika, piece, EvidenceRole.SUPPORTS);
        assertThat(
                        cast.as(
                                editor,
                                () ->
                                        evidences.changeRole(
                                                piece.id(), EvidenceRole.CONTRADICTS, 0)))
                .isEqualTo(new Edited.Conflict<>(first));
    }

    @Test
    void marksWhereItStands() {
        var words = river.words("comes back");
        var later = scene.evidence(mika, claim, words, EvidenceRole.STATES);
        var first = scene.evidence(tove, claim, river.words("river"), EvidenceRole.SUPPORTS);
        scene.evidence(tove, claim, cost.words("canal"), EvidenceRole.STATES);
        cast.as(editor, () -> claims.settle(claim.id(), ClaimState.DISPUTED, "So", claim.lock()));
        assertThat(cast.as(viewer, () -> evidences.marks(river.version())))
                .containsExactly(mark(first, tove), mark(later, mika));
        assertThat(cast.as(viewer, () -> evidences.marksOf(later.passage().id())))
                .containsExactly(mark(later, mika));
    }

    @Test
    void countsByDocumentAndClaim() {
        var other = scene.claim(mika, group, "It never pays.");
        scene.claim(mika, group, "Resting on nothing");
        scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        scene.evidence(mika, claim, river.words("bed"), EvidenceRole.SUPPORTS);
        scene.evidence(mika, claim, cost.words("canal"), EvidenceRole.STATES);
        scene.evidence(mika, other, cost.words("canal"), EvidenceRole.STATES);
        assertThat(cast.as(viewer, () -> evidences.countByDocument(group)))
                .isEqualTo(Map.of(river.document(), 2L, cost.document(), 2L));
        assertThat(cast.as(viewer, () -> evidences.documentsByClaim(group)))
                .isEqualTo(
                        Map.of(
                                claim.id(),
                                Set.of(river.document(), cost.document()),
                                other.id(),
                                Set.of(cost.document())));
    }

    @Test
    void leavesWithdrawnEvidenceOutUntilItIsRestored() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        cast.as(mika, () -> evidences.withdraw(piece.id()));
        cast.as(editor, () -> evidences.withdraw(piece.id()));
        scene.mayNot(tove, () -> evidences.get(piece.id()));
        assertNothingStands(piece);

        var gone = cast.as(mika, () -> evidences.get(piece.id()));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(cast.as(mika, () -> evidences.withdrawn(claim.id()))).containsExactly(gone);
        assertThat(cast.as(editor, () -> evidences.withdrawn(claim.id()))).containsExactly(gone);
        assertThat(cast.as(tove, () -> evidences.withdrawn(claim.id()))).isEmpty();
        assertThat(
                        scene.refusal(
                                mika,
                                () -> evidences.changeRole(piece.id(), EvidenceRole.SUPPORTS, 1)))
                .isEqualTo("evidence-withdrawn");

        cast.as(editor, () -> evidences.restore(piece.id()));
        cast.as(mika, () -> evidences.restore(piece.id()));
        assertThat(cast.as(viewer, () -> claims.detail(claim.id())).evidence())
                .extracting(EvidenceView::id, EvidenceView::withdrawn, EvidenceView::lock)
                .containsExactly(tuple(piece.id(), false, 2L));
        assertThat(entries(piece))
                .extracting(TimelineEntry::verb)
                .containsExactly(Change.Verb.RESTORED, Change.Verb.WITHDRAWN, Change.Verb.MADE);
    }

    @Test
    void isHiddenWithItsClaim() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        var gone = scene.evidence(mika, claim, river.words("its"), EvidenceRole.STATES);
        cast.as(mika, () -> evidences.withdraw(gone.id()));
        cast.as(tove, () -> claims.withdraw(claim.id()));
        scene.mayNot(mika, () -> evidences.get(piece.id()));
        assertNothingStands(piece);
        assertThat(refusalOfAdding(tove, river.words("river"), EvidenceRole.STATES))
                .isEqualTo("claim-withdrawn");
        assertThat(
                        scene.refusal(
                                mika,
                                () -> evidences.changeRole(piece.id(), EvidenceRole.SUPPORTS, 0)))
                .isEqualTo("claim-withdrawn");
        assertThat(scene.refusal(mika, () -> evidences.restore(gone.id())))
                .isEqualTo("claim-withdrawn");
        cast.as(tove, () -> claims.restore(claim.id()));
        assertThat(cast.as(viewer, () -> evidences.get(piece.id()))).isEqualTo(piece);
    }

    @Test
    void tellsItsPastAndGoesBackToIt() {
        var piece = scene.evidence(mika, claim, river.words("bed"), EvidenceRole.STATES);
        change(editor, piece, EvidenceRole.CONTRADICTS);
        cast.as(mika, () -> evidences.withdraw(piece.id()));
        var past = cast.as(mika, () -> evidences.history(piece.id()));
        assertThat(past)
                .extracting(PastState::actor, PastState::first, PastState::changes)
                .containsExactly(
                        tuple(mika, false, List.of(new FieldChange("withdrawn", null, "true"))),
                        tuple(
                                editor,
                                false,
                                List.of(new FieldChange("role", "STATES", "CONTRADICTS"))),
                        tuple(
                                mika,
                                true,
                                List.of(
                                        new FieldChange("role", null, "STATES"),
                                        new FieldChange("quote", null, "bed"))));
        var back = cast.as(mika, () -> evidences.restoreTo(piece.id(), past.getLast().revision()));
        assertThat(back)
                .isEqualTo(
                        new EvidenceView(
                                piece.id(),
                                claim.id(),
                                piece.passage(),
                                asMade(piece.passage()),
                                1,
                                EvidenceRole.STATES,
                                mika,
                                piece.createdAt(),
                                false,
                                3));
        assertThat(cast.as(viewer, () -> evidences.get(piece.id()))).isEqualTo(back);
        assertThat(cast.as(mika, () -> evidences.restoreTo(piece.id(), past.getLast().revision())))
                .isEqualTo(back);
        assertThat(scene.refusal(mika, () -> evidences.restoreTo(piece.id(), 0)))
                .isEqualTo("no-such-revision");
    }

    private void assertNothingStands(EvidenceView piece) {
        assertThat(cast.as(editor, () -> claims.detail(claim.id())).evidence())
                .extracting(EvidenceView::withdrawn)
                .doesNotContain(true);
        assertThat(cast.as(editor, () -> evidences.ofPassage(piece.passage().id()))).isEmpty();
        assertThat(cast.as(editor, () -> evidences.marks(river.version()))).isEmpty();
        assertThat(cast.as(editor, () -> evidences.marksOf(piece.passage().id()))).isEmpty();
        assertThat(cast.as(editor, () -> evidences.countByDocument(group))).isEmpty();
        assertThat(cast.as(editor, () -> evidences.documentsByClaim(group))).isEmpty();
    }

    private EvidenceMark mark(EvidenceView piece, UserId author) {
        return new EvidenceMark(
                piece.id(),
                claim.id(),
                piece.passage().id(),
                piece.passage().span(),
                piece.role(),
                ClaimState.DISPUTED,
                author);
    }

    private String refusalOfAdding(UserId person, Selection selection, EvidenceRole role) {
        return scene.refusal(
                person, () -> evidences.add(new NewEvidence(claim.id(), selection, role)));
    }

    private EvidenceView change(UserId person, EvidenceView piece, EvidenceRole role) {
        return Scene.saved(
                cast.as(person, () -> evidences.changeRole(piece.id(), role, piece.lock())));
    }

    private List<TimelineEntry> entries(EvidenceView piece) {
        return scene.told(piece.id().value());
    }

    private static Whereabouts asMade(PassageView passage) {
        return new Whereabouts(
                passage.id(),
                passage.version(),
                1,
                PlacementState.AS_MADE,
                passage.span(),
                null,
                1,
                passage.version(),
                1,
                passage.span(),
                null);
    }
}
