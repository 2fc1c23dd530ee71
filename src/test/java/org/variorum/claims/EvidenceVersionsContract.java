package org.variorum.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Unplaced;
import org.variorum.groups.GroupId;
import org.variorum.groups.Role;
import org.variorum.testing.Cast;

/// Evidence over the versions of the documents it is in.
abstract class EvidenceVersionsContract {

    private static final String FIRST =
            """
            The canal was covered in the dry summer of nineteen thirty-one.
            Every spring the market floods because the water has nowhere else to go at all.
            What the uncovering would cost was never put before the council.
            Engineers of the time reckoned with forty millimetres of rain in a day.
            Since then a pump hums under the square whenever it rains.
            A plaque beside the bridge remembers seven drowned apprentices.
            """;

    private static final String SECOND =
            """
            The canal was covered in the dry summer of nineteen thirty-one.
            Every spring the markets floods because the water has nowhere else to go at all.
            What the uncovering would cost was never put before the council.
            Engineers then planned with forty millimetres of rain, and no more, each day.
            Since then a pump hums under the square whenever it rains.
            """;

    @Autowired Evidences evidences;
    @Autowired Claims claims;
    @Autowired ClaimImpacts impacts;
    @Autowired Placements placements;
    @Autowired Cast cast;
    @Autowired Scene scene;

    UserId owner;
    UserId tove;
    UserId viewer;
    UserId stranger;
    GroupId group;
    Scene.Essay first;
    Scene.Essay second;
    ClaimView claim;
    EvidenceView stays;
    EvidenceView edited;
    EvidenceView rewritten;
    EvidenceView gone;

    @BeforeEach
    void revisesAnEssayThatAClaimRestsOn() {
        owner = cast.person("owner");
        stranger = cast.person("stranger");
        group = cast.groupOf(owner);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        viewer = cast.member("viewer", group, owner, Role.VIEWER);
        first = scene.essay(owner, group, FIRST);
        claim = scene.claim(tove, group, "The cover makes the market flood");
        stays = evidence("The canal was covered");
        edited = evidence(line(FIRST, 1));
        rewritten = evidence(line(FIRST, 3));
        gone = evidence(line(FIRST, 5));
        second = scene.second(owner, first, SECOND);
    }

    private EvidenceView evidence(String words) {
        return scene.evidence(tove, claim, first.words(words), EvidenceRole.STATES);
    }

    private static String line(String text, int number) {
        return text.lines().toList().get(number);
    }

    @Test
    void tellsWhereItIsNow() {
        var pieces = cast.as(viewer, () -> claims.detail(claim.id())).evidence();
        assertThat(pieces)
                .extracting(
                        EvidenceView::id,
                        piece -> piece.whereabouts().state(),
                        EvidenceView::isResting)
                .containsExactly(
                        tuple(stays.id(), PlacementState.EXACT, true),
                        tuple(edited.id(), PlacementState.CHANGED, true),
                        tuple(rewritten.id(), PlacementState.WAITING, false),
                        tuple(gone.id(), PlacementState.ORPHANED, false));
        assertThat(pieces.get(1).whereabouts().words()).isEqualTo(line(SECOND, 1));
        assertThat(pieces.getLast().passage()).as("as it was made").isEqualTo(gone.passage());
        assertThat(cast.as(viewer, () -> evidences.get(gone.id()))).isEqualTo(pieces.getLast());
    }

    @Test
    void countsOnlyWhatIsInTheText() {
        var row = cast.as(viewer, () -> claims.list(group, ClaimFilter.ALL)).getFirst();
        assertThat(row).isEqualTo(new ClaimRow(row.claim(), 2, 1, 1, 1, row.lastChange()));
        var other = scene.claim(tove, group, "A claim on what is lost");
        scene.evidence(tove, other, first.words(line(FIRST, 5)), EvidenceRole.STATES);
        var rows = cast.as(viewer, () -> claims.list(group, ClaimFilter.ALL));
        assertThat(rows)
                .extracting(ClaimRow::evidence, ClaimRow::documents, ClaimRow::orphaned)
                .containsExactlyInAnyOrder(tuple(2L, 1L, 1L), tuple(0L, 0L, 1L));
    }

    @Test
    void marksEachVersionWhereItIsThere() {
        assertThat(cast.as(viewer, () -> evidences.marks(first.version())))
                .extracting(EvidenceMark::id)
                .containsExactly(stays.id(), edited.id(), rewritten.id(), gone.id());
        var marks = cast.as(viewer, () -> evidences.marks(second.version()));
        assertThat(marks).extracting(EvidenceMark::id).containsExactly(stays.id(), edited.id());
        assertThat(marks.getLast().span().in(SECOND)).isEqualTo(line(SECOND, 1));
        assertThat(cast.as(viewer, () -> evidences.marksOf(edited.passage().id())))
                .containsExactly(marks.getLast());
        assertThat(cast.as(viewer, () -> evidences.marksOf(gone.passage().id()))).isEmpty();
        assertThat(cast.as(viewer, () -> evidences.marksOf(gone.passage().id(), first.version())))
                .hasSize(1);
    }

    @Test
    void tellsWhichClaimsAVersionTouches() {
        scene.claim(tove, group, "A claim without evidence");
        var untouched = scene.claim(tove, group, "A claim on what stays");
        scene.evidence(tove, untouched, second.words("The canal was"), EvidenceRole.STATES);
        var impact = cast.as(viewer, () -> impacts.of(second.version()));
        assertThat(impact)
                .containsExactly(
                        new ClaimImpact(
                                claim,
                                List.of(
                                        touched(edited, Effect.CHANGED),
                                        touched(rewritten, Effect.WAITING),
                                        touched(gone, Effect.ORPHANED))));
        assertThat(cast.as(viewer, () -> impacts.of(first.version()))).isEmpty();
        scene.mayNot(stranger, () -> impacts.of(second.version()));
        var third = scene.next(owner, second, SECOND + line(FIRST, 5));
        assertThat(cast.as(viewer, () -> impacts.of(third.version())))
                .as("what the second did is not told again")
                .containsExactly(new ClaimImpact(claim, List.of(touched(gone, Effect.BACK))));
        cast.as(tove, () -> claims.withdraw(claim.id()));
        assertThat(cast.as(viewer, () -> impacts.of(second.version()))).isEmpty();
    }

    private static ClaimImpact.Touched touched(EvidenceView piece, Effect became) {
        return new ClaimImpact.Touched(piece.id(), piece.passage(), piece.role(), became);
    }

    @Test
    void waitsInTheQueueThoughNobodyAnnotatedIt() {
        var queue = cast.as(owner, () -> placements.queue(first.document()));
        assertThat(queue)
                .extracting(Unplaced::passage, item -> item.rests().evidence())
                .containsExactly(tuple(rewritten.passage(), 1L), tuple(gone.passage(), 1L));
        cast.as(tove, () -> evidences.withdraw(gone.id()));
        cast.as(owner, () -> placements.accept(rewritten.passage().id(), second.version(), 0));
        assertThat(cast.as(owner, () -> placements.queue(first.document()))).isEmpty();
        assertThat(cast.as(viewer, () -> evidences.get(rewritten.id())).isResting()).isTrue();
        assertThat(cast.as(viewer, () -> claims.list(group, ClaimFilter.ALL)).getFirst())
                .returns(3L, ClaimRow::evidence)
                .returns(0L, ClaimRow::waiting);
    }
}
