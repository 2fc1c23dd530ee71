package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.annotations.Visibility.PRIVATE;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;

abstract class AnnotationHistoryContract extends ReadingRoom {

    @Test
    void tellsEveryChangeWithItsAuthor() {
        var fear = tag("fear");
        var first = annotated(mika, "To be", "", fear);
        var second = edited(first, "A note", SHARED, fear);
        cast.as(editor, () -> annotations.withdraw(second.id()));

        var past = past(editor, first);
        assertThat(past).extracting(PastState::actor).containsExactly(editor, mika, mika);
        assertThat(past).extracting(PastState::first).containsExactly(false, false, true);
        assertThat(past)
                .extracting(PastState::changes)
                .containsExactly(
                        List.of(new FieldChange("withdrawn", null, "true")),
                        List.of(new FieldChange("note", null, "A note")),
                        List.of(
                                new FieldChange("visibility", null, "SHARED"),
                                new FieldChange("tags", null, "fear")));
    }

    @Test
    void makesARevisionOfAChangeOfTagsAlone() {
        var fear = tag("fear");
        var hope = tag("hope");
        var first = annotated(mika, "To be", "Same", fear);
        var second = edited(first, "Same", SHARED, fear, hope);
        edited(second, "Same", SHARED);

        assertThat(past(arun, first))
                .extracting(PastState::changes)
                .containsExactly(
                        List.of(new FieldChange("tags", "fear, hope", null)),
                        List.of(new FieldChange("tags", "fear", "fear, hope")),
                        List.of(
                                new FieldChange("note", null, "Same"),
                                new FieldChange("visibility", null, "SHARED"),
                                new FieldChange("tags", null, "fear")));
    }

    @Test
    void showsTagsByTheirPresentNames() {
        var fear = tag("fear");
        var said = annotated(mika, "To be", "Same", fear);
        cast.as(editor, () -> tags.change(fear.id(), "dread", fear.colour(), null, fear.lock()));
        assertThat(past(arun, said))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state.changes())
                                        .contains(new FieldChange("tags", null, "dread")));
    }

    @Test
    void hidesFromOthersWhatWasSaidInPrivate() {
        var draft = annotated(mika, "To be", "What I really think", PRIVATE, tag("fear"));
        var polite = edited(draft, "What I say", PRIVATE);
        var shared = edited(polite, "What I say", SHARED);
        edited(shared, "What I say now", SHARED);

        assertThat(past(arun, draft))
                .extracting(PastState::changes)
                .containsExactly(
                        List.of(new FieldChange("note", "What I say", "What I say now")),
                        List.of(
                                new FieldChange("note", null, "What I say"),
                                new FieldChange("visibility", "PRIVATE", "SHARED")),
                        List.of(new FieldChange("visibility", null, "PRIVATE")));
        assertThat(past(mika, draft)).hasSize(4);
    }

    @Test
    void restoresNoteAndTagsAsANewRevision() {
        var fear = tag("fear");
        var first = annotated(mika, "To be", "First", fear);
        var second = edited(first, "Second", SHARED);
        var revision = past(mika, first).getLast().revision();

        var restored = cast.as(mika, () -> annotations.restoreTo(first.id(), revision));
        assertThat(restored.note()).isEqualTo("First");
        assertThat(restored.tags()).containsExactly(fear);
        assertThat(restored.lock()).isGreaterThan(second.lock());
        assertThat(cast.as(arun, () -> annotations.get(first.id()))).isEqualTo(restored);
        assertThat(past(arun, first).getFirst().changes())
                .containsExactly(
                        new FieldChange("note", "Second", "First"),
                        new FieldChange("tags", null, "fear"));
        assertRefusal(
                "no-such-revision", mika, () -> annotations.restoreTo(first.id(), revision - 1));
    }

    @Test
    void publishesNothingByLookingBack() {
        var shared = annotated(mika, "To be", "Once public");
        var secret = edited(shared, "Now private", PRIVATE);
        var revision = past(mika, shared).getLast().revision();

        var restored = cast.as(mika, () -> annotations.restoreTo(secret.id(), revision));
        assertThat(restored.note()).isEqualTo("Once public");
        assertThat(restored.visibility()).isEqualTo(PRIVATE);
        assertRefused(arun, () -> annotations.get(secret.id()));
    }

    @Test
    void restoresMergedTagsAsTheOneTheyBecame() {
        var dread = tag("dread");
        var fear = tag("fear");
        var first = annotated(mika, "To be", "", dread);
        edited(first, "No tags", SHARED);
        cast.as(editor, () -> tags.merge(dread.id(), fear.id()));
        var revision = past(mika, first).getLast().revision();
        assertThat(cast.as(mika, () -> annotations.restoreTo(first.id(), revision)).tags())
                .extracting(TagView::id)
                .containsExactly(fear.id());
    }

    private List<PastState> past(UserId reader, AnnotationView annotation) {
        return cast.as(reader, () -> annotations.history(annotation.id()));
    }
}
