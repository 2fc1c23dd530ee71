package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Effect;
import org.variorum.annotations.PlacementState;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Resting;
import org.variorum.claims.EvidenceRole;

/// Discussions over the versions of the documents they are about.
abstract class DiscussionVersionsContract extends Seminar {

    private static final String REVISED = "In short, the market floods ever since.";

    @Autowired DiscussionImpacts impacts;
    @Autowired Placements placements;

    @Test
    void followTheirPassages() {
        var floods = new Subject.OfPassage(passage("market floods ever since").id());
        var stays = posted(tove, floods, "It does");
        posted(mika, aboutPassage, "Was it?");
        var second = scene.second(owner, essay, REVISED);

        var marks = cast.as(viewer, () -> discussions.marks(second.version()));
        assertThat(marks).extracting(DiscussionMark::id).containsExactly(stays.discussion());
        assertThat(marks.getFirst().span().in(REVISED)).isEqualTo("market floods ever since");
        assertThat(cast.as(viewer, () -> discussions.marksOf(floods.passage()))).isEqualTo(marks);
        assertThat(cast.as(viewer, () -> discussions.marksOf(passage.id()))).isEmpty();
        assertThat(cast.as(viewer, () -> discussions.marks(essay.version()))).hasSize(2);
        assertThat(discussion(aboutPassage).posts()).as("stays readable").hasSize(1);
    }

    @Test
    void keepTheirPassagesInTheQueue() {
        posted(tove, aboutPassage, "Was it?");
        posted(mika, aboutClaim, "As it says there", passage.id());
        scene.second(owner, essay, REVISED);
        assertThat(cast.as(owner, () -> placements.queue(essay.document())))
                .extracting(item -> item.passage().id(), item -> item.rests())
                .containsExactly(tuple(passage.id(), new Resting(List.of(), 0, 2)));
    }

    @Test
    void areTouchedByAVersion() {
        var about = posted(tove, aboutPassage, "Was it?");
        posted(mika, aboutPassage, "Yes");
        var other = new Subject.OfClaim(scene.claim(tove, group, "Another claim").id());
        var citing = posted(mika, other, "As it says there", passage.id());
        scene.evidence(tove, claim, essay.words("covered in 1931"), EvidenceRole.STATES);
        var resting = posted(editor, aboutClaim, "Hm");
        var third = new Subject.OfClaim(scene.claim(tove, group, "A third claim").id());
        posted(tove, third, "Nothing to do with it");
        var second = scene.second(owner, essay, REVISED);

        var now = cast.as(viewer, () -> placements.now(List.of(passage.id())));
        var state = Objects.requireNonNull(now.get(passage.id())).state();
        assertThat(state).isIn(PlacementState.WAITING, PlacementState.ORPHANED);
        var became = Effect.valueOf(state.name());
        var touched = List.of(new DiscussionImpact.Touched(passage, became));
        assertThat(cast.as(viewer, () -> impacts.of(second.version())))
                .containsExactlyInAnyOrder(
                        impact(about, aboutPassage, Set.of(tove, mika), touched),
                        impact(citing, other, Set.of(mika), touched),
                        impact(resting, aboutClaim, Set.of(editor), touched));
        assertThat(cast.as(viewer, () -> impacts.of(essay.version()))).isEmpty();
        assertRefused(outsiders(), () -> impacts.of(second.version()));
        withdrawn(citing);
        assertThat(cast.as(viewer, () -> impacts.of(second.version()))).hasSize(2);
    }

    private static DiscussionImpact impact(
            PostView post,
            Subject subject,
            Set<UserId> people,
            List<DiscussionImpact.Touched> touched) {
        return new DiscussionImpact(post.discussion(), subject, false, people, touched);
    }
}
