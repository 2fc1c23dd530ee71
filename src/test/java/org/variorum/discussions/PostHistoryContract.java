package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.history.Change;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;

abstract class PostHistoryContract extends Seminar {

    @Test
    void tellsEachRevisionInAReadersWords() {
        var other = passage("the market floods");
        var post = posted(tove, aboutClaim, "one", passage.id());
        var second = edited(post, Stance.NOTES, "two", passage.id(), other.id());
        edited(second, Stance.FOR, "two", other.id());
        withdrawn(post);

        var states = cast.as(tove, () -> discussions.history(post.id()));

        assertThat(states)
                .extracting(PastState::changes)
                .containsExactly(
                        List.of(new FieldChange("withdrawn", null, "true")),
                        List.of(
                                new FieldChange("stance", "NOTES", "FOR"),
                                new FieldChange(
                                        "citations",
                                        "covered in 1931\nthe market floods",
                                        "the market floods")),
                        List.of(
                                new FieldChange("body", "one", "two"),
                                new FieldChange(
                                        "citations",
                                        "covered in 1931",
                                        "covered in 1931\nthe market floods")),
                        List.of(
                                new FieldChange("stance", null, "NOTES"),
                                new FieldChange("body", null, "one"),
                                new FieldChange("citations", null, "covered in 1931")));
        assertThat(states).extracting(PastState::actor).containsOnly(tove);
        assertThat(states).extracting(PastState::first).containsExactly(false, false, false, true);
    }

    @Test
    void tellsAChangeOfTheOrderOfCitations() {
        var other = passage("the market floods");
        var post = posted(tove, aboutClaim, "one", passage.id(), other.id());
        edited(post, Stance.NOTES, "one", other.id(), passage.id());

        assertThat(cast.as(viewer, () -> discussions.history(post.id())).getFirst().changes())
                .containsExactly(
                        new FieldChange(
                                "citations",
                                "covered in 1931\nthe market floods",
                                "the market floods\ncovered in 1931"));
    }

    @Test
    void hidesThePastOfAWithdrawnPostFromOthers() {
        var post = posted(tove, aboutClaim, "regretted");
        assertThat(cast.as(viewer, () -> discussions.history(post.id()))).hasSize(1);
        withdrawn(post);

        assertThat(cast.as(tove, () -> discussions.history(post.id()))).hasSize(2);
        assertThat(cast.as(editor, () -> discussions.history(post.id()))).hasSize(2);
        assertRefused(List.of(mika, viewer, stranger, admin), () -> discussions.history(post.id()));
    }

    @Test
    void writesAnEarlierStateAsANewOne() {
        var post = posted(tove, aboutClaim, "one", passage.id());
        edited(post, Stance.FOR, "two");
        var first = revisions(post).getLast();

        var restored = cast.as(tove, () -> discussions.restoreTo(post.id(), first));

        assertThat(restored.body()).isEqualTo("one");
        assertThat(restored.stance()).isEqualTo(Stance.NOTES);
        assertThat(restored.citations()).containsExactly(passage);
        assertThat(now(post)).isEqualTo(restored);
        assertThat(revisions(post)).hasSize(3);
        assertThat(verbs(post.id().value()))
                .containsExactly(Change.Verb.MADE, Change.Verb.CHANGED, Change.Verb.RESTORED);

        cast.as(tove, () -> discussions.restoreTo(post.id(), first));
        assertThat(revisions(post)).hasSize(3);
    }

    @Test
    void letsAWithdrawnPostStandAgainInAnEarlierState() {
        var post = posted(tove, aboutClaim, "one");
        withdrawn(post);
        var withdrawal = revisions(post).getFirst();

        var restored = cast.as(tove, () -> discussions.restoreTo(post.id(), withdrawal));

        assertThat(restored.withdrawn()).isFalse();
        assertThat(restored.body()).isEqualTo("one");
        assertThat(restored.editedAt()).isNull();
    }

    @Test
    void refusesARevisionFromBeforeThePost() {
        var before = posted(tove, aboutPassage, "earlier");
        var post = posted(tove, aboutClaim, "one");
        assertRefusal(
                "no-such-revision",
                tove,
                () -> discussions.restoreTo(post.id(), revisions(before).getLast()));
    }

    private List<Long> revisions(PostView post) {
        return cast.as(post.author(), () -> discussions.history(post.id())).stream()
                .map(PastState::revision)
                .toList();
    }
}
