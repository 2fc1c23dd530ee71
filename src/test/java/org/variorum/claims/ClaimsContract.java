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
import org.variorum.annotations.TagId;
import org.variorum.annotations.TagView;
import org.variorum.annotations.Tags;
import org.variorum.groups.GroupId;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;
import org.variorum.history.TimelineEntry;
import org.variorum.testing.Cast;

abstract class ClaimsContract {

    @Autowired Claims claims;
    @Autowired Groups groups;
    @Autowired Tags tags;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId owner;
    UserId editor;
    UserId tove;
    UserId mika;
    UserId viewer;
    UserId stranger;
    GroupId group;
    TagView water;

    @BeforeEach
    void gathersTheGroup() {
        owner = cast.person("owner");
        group = cast.groupOf(owner);
        editor = cast.member("editor", group, owner, Role.EDITOR);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        viewer = cast.member("viewer", group, owner, Role.VIEWER);
        stranger = cast.person("stranger");
        water = scene.tag(tove, group, "water");
    }

    @Test
    void makesAnOpenClaim() {
        var made = scene.claim(tove, group, "  The canal \n pays  off. ", water);
        assertThat(made)
                .isEqualTo(
                        new ClaimView(
                                made.id(),
                                group,
                                "The canal pays off.",
                                ClaimState.OPEN,
                                tove,
                                List.of(water),
                                made.createdAt(),
                                made.createdAt(),
                                false,
                                0));
        assertThat(scene.now(viewer, made)).isEqualTo(made);
        assertThat(cast.as(viewer, () -> claims.detail(made.id())))
                .isEqualTo(new ClaimDetail(made, List.of(), List.of()));
        assertThat(lastEntry(made))
                .extracting(
                        TimelineEntry::actor,
                        TimelineEntry::kind,
                        TimelineEntry::verb,
                        TimelineEntry::summary)
                .containsExactly(tove, Change.Kind.CLAIM, Change.Verb.MADE, "The canal pays off.");
    }

    @Test
    void refusesStatementsThatAreNone() {
        assertThat(refusalOfMaking("   \n ")).isEqualTo("statement: blank");
        assertThat(refusalOfMaking("x".repeat(5_000))).isEqualTo("statement: too-long");
        assertThat(refusalOfMaking("x".repeat(501))).isEqualTo("statement: too-long");
        assertThat(refusalOfMaking("pays \u202Eoff")).isEqualTo("statement: invisible");
        assertThat(scene.claim(tove, group, "x".repeat(500)).statement()).hasSize(500);
    }

    @Test
    void refusesTagsOfOtherVocabularies() {
        var elsewhere = scene.tag(stranger, cast.groupOf(stranger), "water");
        var mineToo = scene.tag(tove, cast.groupOf(tove), "water");
        for (var tag : List.of(elsewhere.id(), mineToo.id(), new TagId(UUID.randomUUID()))) {
            assertThat(
                            scene.refusal(
                                    tove,
                                    () -> claims.make(new NewClaim(group, "So", Set.of(tag)))))
                    .isEqualTo("tags: tag-unknown");
        }
        cast.as(editor, () -> tags.withdraw(water.id()));
        assertThat(
                        scene.refusal(
                                tove,
                                () -> claims.make(new NewClaim(group, "So", Set.of(water.id())))))
                .isEqualTo("tags: tag-unknown");
    }

    @Test
    void letsMembersMakeAndOnlyAuthorsAndEditorsChange() {
        var claim = scene.claim(tove, group, "It pays off.");
        var command = new NewClaim(group, "Mine", Set.of());
        scene.mayNot(viewer, () -> claims.make(command));
        scene.mayNot(stranger, () -> claims.make(command));
        for (var other : List.of(mika, viewer, stranger, cast.admin("ada"))) {
            scene.mayNot(other, () -> claims.edit(reworded(claim, "Not mine")));
            scene.mayNot(other, () -> claims.withdraw(claim.id()));
            scene.mayNot(other, () -> claims.restore(claim.id()));
            scene.mayNot(other, () -> claims.restoreTo(claim.id(), 1));
            scene.mayNot(
                    other,
                    () -> claims.settle(claim.id(), ClaimState.ACCEPTED, "So", claim.lock()));
        }
        scene.mayNot(
                tove, () -> claims.settle(claim.id(), ClaimState.ACCEPTED, "So", claim.lock()));

        var byAuthor = edit(tove, reworded(claim, "By its author"));
        var byEditor = edit(editor, reworded(byAuthor, "By an editor"));
        assertThat(byEditor)
                .extracting(ClaimView::statement, ClaimView::author)
                .containsExactly("By an editor", tove);
    }

    @Test
    void showsStrangersNothing() {
        var claim = scene.claim(tove, group, "It pays off.");
        var unknown = new ClaimId(UUID.randomUUID());
        for (var id : List.of(claim.id(), unknown)) {
            scene.mayNot(stranger, () -> claims.get(id));
            scene.mayNot(stranger, () -> claims.detail(id));
            scene.mayNot(stranger, () -> claims.history(id));
        }
        scene.mayNot(stranger, () -> claims.list(group, ClaimFilter.ALL));
        scene.mayNot(stranger, () -> claims.find(group, "", 10));
        scene.mayNot(stranger, () -> claims.withdrawn(group));
        scene.mayNot(stranger, () -> claims.tagUses(group));
        assertThat(cast.as(stranger, () -> claims.all(List.of(claim.id(), unknown)))).isEmpty();
        assertThat(cast.as(viewer, () -> claims.all(List.of(claim.id(), unknown))))
                .containsExactly(claim);
        assertThat(cast.as(viewer, () -> claims.all(List.of()))).isEmpty();
    }

    @Test
    void takesTheRightsOfAnAuthorWithTheRole() {
        var claim = scene.claim(mika, group, "It pays off.");
        cast.as(owner, () -> groups.changeRole(group, mika, Role.VIEWER));
        scene.mayNot(mika, () -> claims.withdraw(claim.id()));
        assertThat(scene.now(mika, claim)).isEqualTo(claim);
        cast.as(owner, () -> groups.removeMember(group, mika));
        scene.mayNot(mika, () -> claims.get(claim.id()));
    }

    @Test
    void tellsTheSecondEditorWhatTheFirstWrote() {
        var claim = scene.claim(tove, group, "It pays off.");
        var first = edit(tove, reworded(claim, "First"));
        assertThat(cast.as(editor, () -> claims.edit(reworded(claim, "Second"))))
                .isEqualTo(new Edited.Conflict<>(first));
        assertThat(scene.now(viewer, claim)).isEqualTo(first);
    }

    @Test
    void leavesNoTraceOfAnEditThatChangesNothing() {
        var claim = scene.claim(tove, group, "It pays off.", water);
        var same = new EditClaim(claim.id(), 0, " It pays off.", Set.of(water.id()));
        assertThat(edit(tove, same)).isEqualTo(claim);
        assertThat(cast.as(viewer, () -> claims.history(claim.id()))).hasSize(1);
    }

    @Test
    void refusesBadEdits() {
        var claim = scene.claim(tove, group, "It pays off.");
        assertThat(scene.refusal(tove, () -> claims.edit(reworded(claim, " "))))
                .isEqualTo("statement: blank");
        assertThat(scene.refusal(tove, () -> claims.edit(reworded(claim, "x".repeat(5_000)))))
                .isEqualTo("statement: too-long");
        var unknown = Set.of(new TagId(UUID.randomUUID()));
        assertThat(
                        scene.refusal(
                                tove,
                                () -> claims.edit(new EditClaim(claim.id(), 0, "So", unknown))))
                .isEqualTo("tags: tag-unknown");
        assertThat(scene.now(tove, claim)).isEqualTo(claim);
    }

    @Test
    void hidesAWithdrawnClaimFromAllWhoCannotRestoreIt() {
        var claim = scene.claim(tove, group, "It pays off.", water);
        cast.as(tove, () -> claims.withdraw(claim.id()));
        cast.as(editor, () -> claims.withdraw(claim.id()));
        scene.mayNot(mika, () -> claims.get(claim.id()));
        scene.mayNot(viewer, () -> claims.detail(claim.id()));
        assertThat(cast.as(mika, () -> claims.all(List.of(claim.id())))).isEmpty();
        assertThat(cast.as(editor, () -> claims.list(group, ClaimFilter.ALL))).isEmpty();
        assertThat(cast.as(editor, () -> claims.find(group, "pays", 10))).isEmpty();
        assertThat(cast.as(editor, () -> claims.tagUses(group))).isEmpty();

        var gone = scene.now(tove, claim);
        assertThat(gone.withdrawn()).isTrue();
        assertThat(cast.as(editor, () -> claims.detail(claim.id())).claim()).isEqualTo(gone);
        assertThat(cast.as(tove, () -> claims.withdrawn(group))).containsExactly(gone);
        assertThat(cast.as(editor, () -> claims.withdrawn(group))).containsExactly(gone);
        assertThat(cast.as(mika, () -> claims.withdrawn(group))).isEmpty();
        assertThat(scene.refusal(tove, () -> claims.edit(reworded(gone, "Still"))))
                .isEqualTo("claim-withdrawn-by");
        assertThat(
                        scene.refusal(
                                editor,
                                () ->
                                        claims.settle(
                                                claim.id(),
                                                ClaimState.ACCEPTED,
                                                "So",
                                                claim.lock())))
                .isEqualTo("claim-withdrawn-by");

        cast.as(tove, () -> claims.restore(claim.id()));
        cast.as(tove, () -> claims.restore(claim.id()));
        assertThat(scene.now(mika, claim))
                .extracting(ClaimView::statement, ClaimView::withdrawn, ClaimView::lock)
                .containsExactly("It pays off.", false, 2L);
        assertThat(verbs(claim))
                .containsExactly(Change.Verb.RESTORED, Change.Verb.WITHDRAWN, Change.Verb.MADE);
    }

    @Test
    void settlesForAReasonThatHistoryKeeps() {
        var claim = scene.claim(tove, group, "It pays off.");
        cast.as(
                editor,
                () ->
                        claims.settle(
                                claim.id(), ClaimState.DISPUTED, " Both papers. ", claim.lock()));
        assertThat(scene.now(viewer, claim).state()).isEqualTo(ClaimState.DISPUTED);
        assertThat(lastEntry(claim))
                .extracting(TimelineEntry::verb, TimelineEntry::actor, TimelineEntry::reason)
                .containsExactly(Change.Verb.DECIDED, editor, "Both papers.");
        assertThat(cast.as(viewer, () -> claims.history(claim.id())).getFirst())
                .extracting(PastState::actor, PastState::reason, PastState::changes)
                .containsExactly(
                        editor,
                        "Both papers.",
                        List.of(new FieldChange("state", "OPEN", "DISPUTED")));
    }

    @Test
    void settlesOnlyToAnotherStateAndForAReason() {
        var id = scene.claim(tove, group, "It pays off.").id();
        assertThat(scene.refusal(editor, () -> claims.settle(id, ClaimState.OPEN, "So", 0)))
                .isEqualTo("state: state-unchanged");
        assertThat(scene.refusal(editor, () -> claims.settle(id, ClaimState.ACCEPTED, " ", 0)))
                .isEqualTo("reason: blank");
        assertThat(
                        scene.refusal(
                                editor,
                                () -> claims.settle(id, ClaimState.ACCEPTED, "x".repeat(2_001), 0)))
                .isEqualTo("reason: too-long");
    }

    @Test
    void settlesNothingThatTheEditorHasNotSeen() {
        var claim = scene.claim(tove, group, "It pays off.");
        var worded = edit(tove, reworded(claim, "It pays."));
        assertThat(
                        cast.as(
                                editor,
                                () ->
                                        claims.settle(
                                                claim.id(),
                                                ClaimState.ACCEPTED,
                                                "So",
                                                claim.lock())))
                .isEqualTo(new Edited.Conflict<>(worded));
        assertThat(scene.now(viewer, claim)).isEqualTo(worded);
    }

    @Test
    void saysOfWhatWasWithdrawnMeanwhileThatItWas() {
        var claim = scene.claim(tove, group, "It pays off.");
        cast.as(editor, () -> claims.withdraw(claim.id()));
        assertThat(scene.refusal(tove, () -> claims.edit(reworded(claim, "It pays."))))
                .isEqualTo("claim-withdrawn-by");
    }

    @Test
    void tellsWhatBecameOfAClaim() {
        var flood = scene.tag(tove, group, "Flood");
        var claim = scene.claim(tove, group, "It pays off.", water);
        edit(
                editor,
                new EditClaim(claim.id(), 0, "It pays off late.", Set.of(water.id(), flood.id())));
        edit(tove, new EditClaim(claim.id(), 1, "It pays off late.", Set.of(flood.id())));
        cast.as(tove, () -> claims.withdraw(claim.id()));
        assertThat(cast.as(tove, () -> claims.history(claim.id())))
                .extracting(PastState::actor, PastState::first, PastState::changes)
                .containsExactly(
                        tuple(tove, false, List.of(new FieldChange("withdrawn", null, "true"))),
                        tuple(
                                tove,
                                false,
                                List.of(new FieldChange("tags", "Flood, water", "Flood"))),
                        tuple(
                                editor,
                                false,
                                List.of(
                                        new FieldChange(
                                                "statement", "It pays off.", "It pays off late."),
                                        new FieldChange("tags", "water", "Flood, water"))),
                        tuple(
                                tove,
                                true,
                                List.of(
                                        new FieldChange("statement", null, "It pays off."),
                                        new FieldChange("state", null, "OPEN"),
                                        new FieldChange("tags", null, "water"))));
    }

    @Test
    void goesBackToAnEarlierStatementButNotToAnEarlierState() {
        var claim = scene.claim(tove, group, "It pays off.", water);
        var worded = edit(tove, new EditClaim(claim.id(), 0, "It never does.", Set.of()));
        cast.as(editor, () -> claims.settle(claim.id(), ClaimState.REJECTED, "So", worded.lock()));
        cast.as(editor, () -> claims.withdraw(claim.id()));
        var made = cast.as(tove, () -> claims.history(claim.id())).getLast();

        var back = cast.as(tove, () -> claims.restoreTo(claim.id(), made.revision()));
        assertThat(back)
                .extracting(
                        ClaimView::statement,
                        ClaimView::tags,
                        ClaimView::state,
                        ClaimView::withdrawn)
                .containsExactly("It pays off.", List.of(water), ClaimState.REJECTED, false);
        assertThat(scene.now(viewer, claim)).isEqualTo(back);
        assertThat(cast.as(tove, () -> claims.restoreTo(claim.id(), made.revision())))
                .isEqualTo(back);
        assertThat(cast.as(viewer, () -> claims.find(group, "pays", 10))).containsExactly(back);
        assertThat(cast.as(viewer, () -> claims.history(claim.id())).getFirst().changes())
                .containsExactly(
                        new FieldChange("statement", "It never does.", "It pays off."),
                        new FieldChange("tags", null, "water"),
                        new FieldChange("withdrawn", "true", null));
        assertThat(lastEntry(claim).verb()).isEqualTo(Change.Verb.RESTORED);
        assertThat(scene.refusal(tove, () -> claims.restoreTo(claim.id(), 0)))
                .isEqualTo("no-such-revision");
    }

    @Test
    void keepsATagThatIsOutOfTheVocabularyUntilItComesBack() {
        var claim = scene.claim(tove, group, "It pays off.", water);
        cast.as(editor, () -> tags.withdraw(water.id()));
        assertThat(scene.now(viewer, claim).tags()).isEmpty();
        assertThat(edit(tove, reworded(claim, "It pays.")).tags()).isEmpty();
        assertThat(cast.as(viewer, () -> claims.history(claim.id())).getLast().changes())
                .contains(new FieldChange("tags", null, "water"));
        cast.as(editor, () -> tags.restore(water.id()));
        assertThat(scene.now(viewer, claim).tags())
                .extracting(TagView::name)
                .containsExactly("water");
    }

    @Test
    void movesToTheTagThatItsTagWasMergedInto() {
        var flood = scene.tag(tove, group, "flood");
        var one = scene.claim(tove, group, "One", water);
        var both = scene.claim(tove, group, "Both", water, flood);
        var gone = scene.claim(tove, group, "Gone", water);
        cast.as(tove, () -> claims.withdraw(gone.id()));

        cast.as(editor, () -> tags.merge(water.id(), flood.id()));
        for (var claim : List.of(one, both, gone)) {
            var now = scene.now(tove, claim);
            assertThat(now.tags()).extracting(TagView::id).containsExactly(flood.id());
            assertThat(now.lock()).isGreaterThan(claim.lock());
        }
        assertThat(scene.now(tove, one).changedAt()).isEqualTo(one.changedAt());
        assertThat(cast.as(viewer, () -> claims.tagUses(group))).isEqualTo(uses(flood, 2));
        assertThat(cast.as(viewer, () -> claims.history(one.id())).getFirst())
                .extracting(PastState::actor, PastState::changes)
                .containsExactly(editor, List.of(new FieldChange("tags", "water", "flood")));
        assertThat(cast.as(tove, () -> claims.edit(reworded(one, "Stale"))))
                .isInstanceOf(Edited.Conflict.class);
    }

    @Test
    void countsTheClaimsOfTags() {
        scene.claim(tove, group, "One", water);
        scene.claim(mika, group, "Two", water);
        scene.tag(tove, group, "unused");
        assertThat(cast.as(viewer, () -> claims.tagUses(group))).isEqualTo(uses(water, 2));
    }

    private static Map<TagId, Long> uses(TagView tag, long uses) {
        return Map.of(tag.id(), uses);
    }

    private String refusalOfMaking(String statement) {
        return scene.refusal(tove, () -> claims.make(new NewClaim(group, statement, Set.of())));
    }

    private ClaimView edit(UserId person, EditClaim command) {
        return Scene.saved(cast.as(person, () -> claims.edit(command)));
    }

    private static EditClaim reworded(ClaimView claim, String statement) {
        return new EditClaim(claim.id(), claim.lock(), statement, Set.of());
    }

    private TimelineEntry lastEntry(ClaimView claim) {
        return entries(claim).getFirst();
    }

    private List<Change.Verb> verbs(ClaimView claim) {
        return entries(claim).stream().map(TimelineEntry::verb).toList();
    }

    private List<TimelineEntry> entries(ClaimView claim) {
        return scene.told(claim.id().value());
    }
}
