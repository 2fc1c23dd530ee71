package org.variorum.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.TimelineEntry;
import org.variorum.testing.Cast;

abstract class DecisionsContract {

    @Autowired Decisions decisions;
    @Autowired Claims claims;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transactions;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId owner;
    UserId editor;
    UserId tove;
    UserId viewer;
    UserId stranger;
    GroupId group;
    ClaimView claim;

    @BeforeEach
    void makesAClaim() {
        owner = cast.person("owner");
        group = cast.groupOf(owner);
        editor = cast.member("editor", group, owner, Role.EDITOR);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        viewer = cast.member("viewer", group, owner, Role.VIEWER);
        stranger = cast.person("stranger");
        claim = scene.claim(tove, group, "The canal pays off.");
    }

    @Test
    void keepsEveryDecisionNewestFirst() {
        var first = decide(editor, ClaimState.ACCEPTED, "  Three papers agree.\r\nSee them. ");
        var second = decide(owner, ClaimState.DISPUTED, "A fourth does not.");
        var third = decide(editor, ClaimState.ACCEPTED, "It was withdrawn.");
        assertThat(first)
                .isEqualTo(
                        new DecisionView(
                                first.id(),
                                claim.id(),
                                ClaimState.ACCEPTED,
                                "Three papers agree.\nSee them.",
                                editor,
                                first.at()));
        assertThat(ofClaim(viewer)).containsExactly(third, second, first);
        assertThat(scene.now(viewer, claim).state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(scene.told(claim.id().value()))
                .first()
                .extracting(TimelineEntry::verb, TimelineEntry::actor, TimelineEntry::reason)
                .containsExactly(Change.Verb.DECIDED, editor, "It was withdrawn.");
    }

    @Test
    void tellsAnEditorOfADecisionThatTheyHaveNotSeen() {
        var first = decide(owner, ClaimState.ACCEPTED, "It is plain.");
        assertThat(
                        cast.as(
                                editor,
                                () ->
                                        decisions.decide(
                                                claim.id(),
                                                ClaimState.REJECTED,
                                                "It is not.",
                                                claim.lock())))
                .isEqualTo(new Edited.Conflict<>(scene.now(viewer, claim)));
        assertThat(ofClaim(viewer)).containsExactly(first);
        assertThat(scene.now(viewer, claim).state()).isEqualTo(ClaimState.ACCEPTED);
    }

    @Test
    void refusesToDecideWithoutReasonOrChange() {
        assertThat(refusal(ClaimState.ACCEPTED, " \n ")).isEqualTo("reason: reason-missing");
        assertThat(refusal(ClaimState.ACCEPTED, "x".repeat(2_001))).isEqualTo("reason: too-long");
        assertThat(refusal(ClaimState.ACCEPTED, "a\u0000b")).isEqualTo("reason: invisible");
        assertThat(refusal(ClaimState.OPEN, "So")).isEqualTo("state: state-unchanged");
        decide(editor, ClaimState.ACCEPTED, "x".repeat(2_000));
        assertThat(refusal(ClaimState.ACCEPTED, "Again")).isEqualTo("state: state-unchanged");
        assertThat(ofClaim(viewer)).hasSize(1);
        cast.as(tove, () -> claims.withdraw(claim.id()));
        assertThat(refusal(ClaimState.REJECTED, "So")).isEqualTo("claim-withdrawn-by");
    }

    @Test
    void letsEditorsAloneDecideAndMembersRead() {
        for (var other : List.of(tove, viewer, stranger, cast.admin("ada"))) {
            scene.mayNot(other, () -> decisions.decide(claim.id(), ClaimState.ACCEPTED, "So", 0));
        }
        scene.mayNot(
                editor,
                () ->
                        decisions.decide(
                                new ClaimId(UUID.randomUUID()), ClaimState.ACCEPTED, "So", 0));
        decide(editor, ClaimState.NEEDS_WORK, "So");
        assertThat(ofClaim(tove)).hasSize(1);
        scene.mayNot(stranger, () -> decisions.ofClaim(claim.id()));
    }

    @Test
    void hasNoWayToChangeADecision() {
        assertThat(Stream.of(DecisionRepository.class.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrder("save", "countByClaimId", "ofClaim");
    }

    @Test
    void keepsAStoredDecisionWhateverIsDoneToItsObject() {
        var decision = decide(editor, ClaimState.ACCEPTED, "So");
        transactions.executeWithoutResult(
                _ -> {
                    var stored = entities.find(Decision.class, decision.id());
                    ReflectionTestUtils.setField(stored, "reason", "Forged");
                });
        assertThat(ofClaim(viewer)).containsExactly(decision);
    }

    private DecisionView decide(UserId person, ClaimState state, String reason) {
        cast.as(person, () -> decide(state, reason));
        return ofClaim(person).getFirst();
    }

    /// Upon the claim as it is now.
    private Edited<ClaimView> decide(ClaimState state, String reason) {
        return decisions.decide(claim.id(), state, reason, claims.get(claim.id()).lock());
    }

    private List<DecisionView> ofClaim(UserId person) {
        return cast.as(person, () -> decisions.ofClaim(claim.id()));
    }

    private String refusal(ClaimState state, String reason) {
        return scene.refusal(editor, () -> decide(state, reason));
    }
}
