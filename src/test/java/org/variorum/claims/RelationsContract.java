package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.testing.Cast;

abstract class RelationsContract {

    @Autowired Claims claims;
    @Autowired Relations relations;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId owner;
    UserId editor;
    UserId tove;
    UserId mika;
    UserId viewer;
    UserId stranger;
    GroupId group;
    ClaimView canal;
    ClaimView tunnel;

    @BeforeEach
    void makesTwoClaims() {
        owner = cast.person("owner");
        group = cast.groupOf(owner);
        editor = cast.member("editor", group, owner, Role.EDITOR);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        viewer = cast.member("viewer", group, owner, Role.VIEWER);
        stranger = cast.person("stranger");
        canal = scene.claim(tove, group, "The canal pays off.", scene.tag(tove, group, "water"));
        tunnel = scene.claim(mika, group, "A tunnel does as well.");
    }

    @Test
    void showsARelationFromBothItsClaims() {
        var attack = relate(tove, canal, tunnel, RelationKind.ATTACKS);
        var refinement = relate(mika, tunnel, canal, RelationKind.REFINES);
        assertThat(attack)
                .isEqualTo(
                        new RelationView(
                                attack.id(), canal, tunnel, RelationKind.ATTACKS, tove, false));
        assertThat(cast.as(viewer, () -> claims.detail(canal.id())).relations())
                .containsExactly(attack, refinement);
        assertThat(cast.as(viewer, () -> claims.detail(tunnel.id())).relations())
                .containsExactly(refinement, attack);
        assertThat(entries(attack))
                .extracting(TimelineEntry::kind, TimelineEntry::verb, TimelineEntry::summary)
                .containsExactly(
                        tuple(
                                Change.Kind.RELATION,
                                Change.Verb.MADE,
                                "The canal pays off. → A tunnel does as well."));
    }

    @Test
    void shortensLongStatementsInTheTimeline() {
        var wordy = scene.claim(tove, group, "x".repeat(89) + "😀".repeat(100));
        assertThat(entries(relate(tove, wordy, canal, RelationKind.SUPPORTS)).getFirst().summary())
                .isEqualTo("x".repeat(89) + "… → The canal pays off.");
    }

    @Test
    void refusesAClaimRelatedToItself() {
        assertThat(refusal(tove, canal, canal, RelationKind.DUPLICATES))
                .isEqualTo("to: relation-self");
    }

    @Test
    void refusesTheSameRelationTwice() {
        var attack = relate(tove, canal, tunnel, RelationKind.ATTACKS);
        relate(tove, canal, tunnel, RelationKind.DUPLICATES);
        relate(mika, tunnel, canal, RelationKind.ATTACKS);
        assertThat(refusal(mika, canal, tunnel, RelationKind.ATTACKS)).isEqualTo("relation-twice");
        assertThat(refusal(mika, tunnel, canal, RelationKind.DUPLICATES))
                .isEqualTo("relation-twice");
        cast.as(tove, () -> relations.withdraw(attack.id()));
        relate(mika, canal, tunnel, RelationKind.ATTACKS);
        assertThat(scene.refusal(tove, () -> relations.restore(attack.id())))
                .isEqualTo("relation-twice");
    }

    @Test
    void refusesClaimsOfOtherGroups() {
        var elsewhere = scene.claim(tove, cast.groupOf(tove), "Elsewhere");
        assertThat(refusal(tove, canal, elsewhere, RelationKind.SUPPORTS))
                .isEqualTo("to: relation-other-group");
        scene.mayNot(
                mika, () -> relations.relate(canal.id(), elsewhere.id(), RelationKind.SUPPORTS));
        scene.mayNot(
                mika, () -> relations.relate(elsewhere.id(), canal.id(), RelationKind.SUPPORTS));
        scene.mayNot(
                tove,
                () ->
                        relations.relate(
                                canal.id(), new ClaimId(UUID.randomUUID()), RelationKind.SUPPORTS));
    }

    @Test
    void letsMembersRelateAndOnlyAuthorsAndEditorsTakeBack() {
        scene.mayNot(
                viewer, () -> relations.relate(canal.id(), tunnel.id(), RelationKind.SUPPORTS));
        scene.mayNot(
                stranger, () -> relations.relate(canal.id(), tunnel.id(), RelationKind.SUPPORTS));
        var relation = relate(tove, canal, tunnel, RelationKind.ATTACKS);
        for (var other : List.of(mika, viewer, stranger, cast.admin("ada"))) {
            scene.mayNot(other, () -> relations.withdraw(relation.id()));
            scene.mayNot(other, () -> relations.restore(relation.id()));
        }
        scene.mayNot(tove, () -> relations.withdraw(new RelationId(UUID.randomUUID())));
        scene.mayNot(stranger, () -> relations.withdrawn(canal.id()));
    }

    @Test
    void takesARelationBackAndRestoresIt() {
        var relation = relate(tove, canal, tunnel, RelationKind.ATTACKS);
        cast.as(tove, () -> relations.withdraw(relation.id()));
        cast.as(editor, () -> relations.withdraw(relation.id()));
        assertThat(cast.as(viewer, () -> claims.detail(canal.id())).relations()).isEmpty();
        assertThat(cast.as(tove, () -> relations.withdrawn(canal.id())))
                .containsExactly(takenBack(relation));
        assertThat(cast.as(editor, () -> relations.withdrawn(tunnel.id())))
                .containsExactly(takenBack(relation));
        assertThat(cast.as(mika, () -> relations.withdrawn(canal.id()))).isEmpty();
        cast.as(editor, () -> relations.restore(relation.id()));
        cast.as(tove, () -> relations.restore(relation.id()));
        assertThat(cast.as(viewer, () -> claims.detail(tunnel.id())).relations())
                .containsExactly(relation);
        assertThat(entries(relation))
                .extracting(TimelineEntry::verb)
                .containsExactly(Change.Verb.RESTORED, Change.Verb.WITHDRAWN, Change.Verb.MADE);
    }

    private static RelationView takenBack(RelationView relation) {
        return new RelationView(
                relation.id(),
                relation.from(),
                relation.to(),
                relation.kind(),
                relation.author(),
                true);
    }

    @Test
    void isHiddenWithEitherClaim() {
        var relation = relate(tove, canal, tunnel, RelationKind.ATTACKS);
        var gone = relate(tove, tunnel, canal, RelationKind.ATTACKS);
        cast.as(tove, () -> relations.withdraw(gone.id()));
        cast.as(mika, () -> claims.withdraw(tunnel.id()));
        assertThat(cast.as(viewer, () -> claims.detail(canal.id())).relations()).isEmpty();
        assertThat(cast.as(tove, () -> relations.withdrawn(canal.id()))).isEmpty();
        assertThat(scene.refusal(tove, () -> relations.restore(gone.id())))
                .isEqualTo("claim-withdrawn");
        assertThat(refusal(editor, canal, tunnel, RelationKind.SUPPORTS))
                .isEqualTo("claim-withdrawn");
        assertThat(refusal(editor, tunnel, canal, RelationKind.SUPPORTS))
                .isEqualTo("claim-withdrawn");
        scene.mayNot(tove, () -> relations.relate(canal.id(), tunnel.id(), RelationKind.SUPPORTS));
        cast.as(mika, () -> claims.restore(tunnel.id()));
        assertThat(cast.as(viewer, () -> claims.detail(canal.id())).relations())
                .extracting(RelationView::id)
                .containsExactly(relation.id());
    }

    private RelationView relate(UserId person, ClaimView from, ClaimView to, RelationKind kind) {
        return cast.as(person, () -> relations.relate(from.id(), to.id(), kind));
    }

    private String refusal(UserId person, ClaimView from, ClaimView to, RelationKind kind) {
        return scene.refusal(person, () -> relations.relate(from.id(), to.id(), kind));
    }

    private List<TimelineEntry> entries(RelationView relation) {
        return scene.told(relation.id().value());
    }
}
