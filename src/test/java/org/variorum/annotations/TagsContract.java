package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.variorum.annotations.Visibility.PRIVATE;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.history.Change.Verb;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;
import org.variorum.history.TimelineEntry;

abstract class TagsContract extends ReadingRoom {

    @Test
    void growTheVocabularyByNameAndParent() {
        var hydrology = cast.as(mika, () -> tags.create(group, "  Hydro  logy ", "#3B74B4", null));
        var models = cast.as(arun, () -> tags.create(group, "models", "#2b7a82", hydrology.id()));
        annotated(mika, "To be", "", hydrology, models);
        annotated(arun, "slings", "", hydrology);
        annotated(arun, "arrows", "", PRIVATE, hydrology);
        cast.as(mika, () -> annotations.withdraw(annotated(mika, "sea", "", models).id()));

        assertThat(hydrology)
                .isEqualTo(new TagView(hydrology.id(), group, "Hydro logy", "#3b74b4", null, 0));
        assertThat(models)
                .isEqualTo(new TagView(models.id(), group, "models", "#2b7a82", hydrology.id(), 0));
        assertThat(cast.as(viewer, () -> tags.vocabulary(group)))
                .containsExactly(new TagUse(hydrology, 2), new TagUse(models, 1));
        assertThat(cast.as(arun, () -> tags.vocabulary(group)))
                .containsExactly(new TagUse(hydrology, 3), new TagUse(models, 1));
        assertThat(newsFor(viewer, models.id().value()))
                .extracting(TimelineEntry::verb, TimelineEntry::summary)
                .containsExactly(tuple(Verb.MADE, "models"));
    }

    @Test
    void nameOneTagWhateverTheCase() {
        var cost = tag("Caf\u00e9 cost");
        var again =
                cast.as(arun, () -> tags.create(group, "cafe\u0301 COST", "#ffffff", cost.id()));
        assertThat(again).isEqualTo(cost);
        var other = cast.groupOf(arun);
        assertThat(cast.as(arun, () -> tags.create(other, "café cost", "#ffffff", null)).id())
                .isNotEqualTo(cost.id());
    }

    @Test
    void bringBackAWithdrawnTagThatIsNamedAgain() {
        var cost = tag("cost");
        annotated(mika, "To be", "", cost);
        cast.as(editor, () -> tags.withdraw(cost.id()));
        var again = tag("COST");
        assertThat(again.id()).isEqualTo(cost.id());
        assertThat(again.name()).isEqualTo("cost");
        assertThat(cast.as(mika, () -> tags.vocabulary(group)))
                .containsExactly(new TagUse(again, 1));
    }

    @Test
    void refuseWhatIsNoTag() {
        var gone = tag("gone");
        cast.as(editor, () -> tags.withdraw(gone.id()));
        var theirs = cast.groupOf(stranger);
        var foreign = cast.as(stranger, () -> tags.create(theirs, "a", "#000000", null)).id();
        assertNoTag("blank", "name", "  ", "#000000", null);
        assertNoTag("too-long", "name", "x".repeat(61), "#000000", null);
        assertNoTag("invisible", "name", "a\u202eb", "#000000", null);
        for (var colour : List.of("", "red", "#12345", "#1234567", "#12345g", "url(x)")) {
            assertNoTag("colour-shape", "colour", "a", colour, null);
        }
        assertNoTag("tag-unknown", "parent", "a", "#000000", gone.id());
        assertNoTag("tag-unknown", "parent", "a", "#000000", foreign);
        assertNoTag("tag-unknown", "parent", "a", "#000000", new TagId(UUID.randomUUID()));
        assertThat(cast.as(mika, () -> tags.vocabulary(group))).isEmpty();
    }

    private void assertNoTag(
            String code,
            String field,
            String name,
            String colour,
            @org.jspecify.annotations.Nullable TagId parent) {
        assertRefusal(code, field, mika, () -> tags.create(group, name, colour, parent));
    }

    @Test
    void areKeptInOrderByEditorsAlone() {
        var cost = tag("cost");
        var heat = tag("heat");
        for (var other : List.of(mika, viewer, stranger, admin)) {
            assertRefused(other, () -> tags.change(cost.id(), "price", "#000000", null, 0));
            assertRefused(other, () -> tags.merge(cost.id(), heat.id()));
            assertRefused(other, () -> tags.withdraw(cost.id()));
            assertRefused(other, () -> tags.restore(cost.id()));
            assertRefused(other, () -> tags.restoreTo(cost.id(), 1));
            assertRefused(other, () -> tags.withdrawn(group));
        }
        for (var other : List.of(viewer, stranger, admin)) {
            assertRefused(other, () -> tags.create(group, "more", "#000000", null));
        }
        for (var other : List.of(stranger, admin)) {
            assertRefused(other, () -> tags.vocabulary(group));
            assertRefused(other, () -> tags.history(cost.id()));
            assertThat(cast.as(other, () -> tags.all(List.of(cost.id())))).isEmpty();
        }
        var unknown = new TagId(UUID.randomUUID());
        assertRefused(editor, () -> tags.change(unknown, "price", "#000000", null, 0));
        assertRefused(editor, () -> tags.merge(cost.id(), unknown));
        assertRefused(editor, () -> tags.merge(unknown, cost.id()));
        assertRefused(editor, () -> tags.withdraw(unknown));
        assertRefused(editor, () -> tags.history(unknown));
        assertThat(cast.as(viewer, () -> tags.vocabulary(group)))
                .containsExactly(new TagUse(cost, 0), new TagUse(heat, 0));
    }

    @Test
    void areRenamedRecolouredAndMoved() {
        var cost = tag("cost");
        var funding = tag("funding");
        var result =
                cast.as(
                        editor,
                        () -> tags.change(funding.id(), "Funding", "#9C5A24", cost.id(), 0));
        assertThat(result)
                .isEqualTo(
                        new Edited.Saved<>(
                                new TagView(
                                        funding.id(), group, "Funding", "#9c5a24", cost.id(), 1)));
        assertThat(cast.as(viewer, () -> tags.all(List.of(funding.id(), cost.id()))))
                .extracting(TagView::name)
                .containsExactly("cost", "Funding");
        assertThat(cast.as(editor, () -> tags.change(funding.id(), "late", "#000000", null, 0)))
                .isEqualTo(new Edited.Conflict<>(((Edited.Saved<TagView>) result).now()));
    }

    @Test
    void refuseChangesThatMakeNoVocabulary() {
        var cost = tag("cost");
        var funding = tagBelow(cost, "funding");
        var grants = tagBelow(funding, "grants");
        var gone = tag("gone");
        cast.as(editor, () -> tags.withdraw(gone.id()));
        var black = "#000000";
        assertRefusal(
                "tag-taken",
                "name",
                editor,
                () -> tags.change(funding.id(), "COST", black, null, 0));
        assertRefusal(
                "tag-taken-withdrawn",
                "name",
                editor,
                () -> tags.change(cost.id(), "Gone", black, null, 0));
        assertRefusal(
                "colour-shape",
                "colour",
                editor,
                () -> tags.change(cost.id(), "cost", "black", null, 0));
        for (var below : List.of(cost, funding, grants)) {
            assertRefusal(
                    "tag-cycle",
                    "parent",
                    editor,
                    () -> tags.change(cost.id(), "cost", black, below.id(), 0));
        }
        assertRefusal(
                "tag-unknown",
                "parent",
                editor,
                () -> tags.change(cost.id(), "cost", black, gone.id(), 0));
        assertRefusal(
                "tag-withdrawn", editor, () -> tags.change(gone.id(), "back", black, null, 1));
        assertThat(cast.as(mika, () -> tags.all(ids(cost, funding, grants))))
                .containsExactly(cost, funding, grants);
    }

    @Test
    void showTheNearestAncestorWhileTheParentIsWithdrawn() {
        var cost = tag("cost");
        var funding = tagBelow(cost, "funding");
        var grants = tagBelow(funding, "grants");
        cast.as(editor, () -> tags.withdraw(funding.id()));
        assertThat(cast.as(mika, () -> tags.vocabulary(group)))
                .extracting(use -> use.tag().name(), use -> use.tag().parent())
                .containsExactly(tuple("cost", null), tuple("grants", cost.id()));
        assertThat(cast.as(editor, () -> tags.withdrawn(group)))
                .extracting(TagView::name)
                .containsExactly("funding");
        cast.as(editor, () -> tags.change(grants.id(), "Grants", "#000000", cost.id(), 0));
        cast.as(editor, () -> tags.restore(funding.id()));
        cast.as(editor, () -> tags.restore(funding.id()));
        assertThat(cast.as(mika, () -> tags.all(ids(grants))))
                .extracting(TagView::parent)
                .containsExactly(funding.id());
        assertThat(newsFor(mika, funding.id().value()))
                .extracting(TimelineEntry::verb)
                .containsExactly(Verb.RESTORED, Verb.WITHDRAWN, Verb.MADE);
    }

    @Test
    void tellTheirPastAndReturnToIt() {
        var cost = tag("cost");
        var funding = tag("funding");
        cast.as(editor, () -> tags.change(funding.id(), "money", "#000000", cost.id(), 0));
        cast.as(editor, () -> tags.withdraw(funding.id()));
        var past = cast.as(viewer, () -> tags.history(funding.id()));
        assertThat(past).extracting(PastState::actor).containsExactly(editor, editor, mika);
        assertThat(past)
                .extracting(PastState::changes)
                .containsExactly(
                        List.of(new FieldChange("withdrawn", null, "true")),
                        List.of(
                                new FieldChange("name", "funding", "money"),
                                new FieldChange("colour", "#3b74b4", "#000000"),
                                new FieldChange("parent", null, "cost")),
                        List.of(
                                new FieldChange("name", null, "funding"),
                                new FieldChange("colour", null, "#3b74b4")));
        var first = past.getLast().revision();
        assertRefusal("tag-withdrawn", editor, () -> tags.restoreTo(funding.id(), first));
        cast.as(editor, () -> tags.restore(funding.id()));
        assertThat(cast.as(editor, () -> tags.restoreTo(funding.id(), first)))
                .isEqualTo(new TagView(funding.id(), group, "funding", "#3b74b4", null, 4));
        assertRefusal("no-such-revision", editor, () -> tags.restoreTo(funding.id(), first - 1));
    }

    @Test
    void returnToNoNameThatAnotherHasTaken() {
        var cost = tag("cost");
        var first = cast.as(mika, () -> tags.history(cost.id())).getLast().revision();
        cast.as(editor, () -> tags.change(cost.id(), "price", "#000000", null, 0));
        tag("cost");
        assertRefusal("tag-taken", "name", editor, () -> tags.restoreTo(cost.id(), first));
    }

    @Test
    void stayUnseenOnWhatBearsThemWhileWithdrawn() {
        var fear = tag("fear");
        var hope = tag("hope");
        var said = annotated(mika, "or not to be", "", fear, hope);
        cast.as(editor, () -> tags.withdraw(fear.id()));
        var without = cast.as(mika, () -> annotations.get(said.id()));
        assertThat(without.tags()).containsExactly(hope);
        assertThat(edited(without, "An edit in between", SHARED).tags()).isEmpty();
        cast.as(editor, () -> tags.restore(fear.id()));
        assertThat(cast.as(mika, () -> annotations.get(said.id())).tags())
                .extracting(TagView::name)
                .containsExactly("fear");
    }
}
