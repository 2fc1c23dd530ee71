package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.variorum.annotations.Visibility.PRIVATE;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.groups.Role;
import org.variorum.history.Change.Verb;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;
import org.variorum.history.TimelineEntry;

abstract class TagMergeContract extends ReadingRoom {

    @Autowired Merges merges;

    @Test
    void movesWhatBearsTheTagWithoutDoubles() {
        var costs = tag("costs");
        var cost = tag("cost");
        var heat = tag("heat");
        var one = annotated(mika, "To be", "", costs, heat);
        var both = annotated(arun, "slings", "", costs, cost);
        var secret = annotated(arun, "arrows", "", PRIVATE, costs);
        var gone = annotated(mika, "fortune", "", costs);
        cast.as(mika, () -> annotations.withdraw(gone.id()));
        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));

        assertThat(tagsOf(one)).containsExactly("cost", "heat");
        assertThat(tagsOf(both)).containsExactly("cost");
        assertThat(tagsOf(secret)).containsExactly("cost");
        assertThat(tagsOf(gone)).containsExactly("cost");
        assertThat(cast.as(arun, () -> tags.vocabulary(group)))
                .extracting(use -> use.tag().name(), TagUse::uses)
                .containsExactly(tuple("cost", 3L), tuple("heat", 1L));
        assertThat(cast.as(arun, () -> annotations.get(one.id())).changedAt())
                .isEqualTo(one.changedAt());
        assertThat(merges.heard()).contains(new TagsMerged(group, costs.id(), cost.id()));
    }

    @Test
    void isToldInTheTimelineAndInEveryPast() {
        var costs = tag("costs");
        var cost = tag("cost");
        var said = annotated(mika, "To be", "", costs);
        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));

        assertThat(newsFor(viewer, costs.id().value()))
                .extracting(TimelineEntry::verb, TimelineEntry::summary, TimelineEntry::actor)
                .containsExactly(
                        tuple(Verb.MERGED, "costs → cost", editor),
                        tuple(Verb.MADE, "costs", mika));
        assertThat(cast.as(viewer, () -> annotations.history(said.id())).getFirst())
                .returns(editor, PastState::actor)
                .returns(List.of(new FieldChange("tags", "costs", "cost")), PastState::changes);
        assertThat(cast.as(viewer, () -> tags.history(costs.id())).getFirst().changes())
                .containsExactly(
                        new FieldChange("merged", null, "cost"),
                        new FieldChange("withdrawn", null, "true"));
    }

    @Test
    void movesTheChildren() {
        var costs = tag("costs");
        var funding = tagBelow(costs, "funding");
        var cost = tag("cost");
        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));
        assertThat(parentOf(funding)).isEqualTo(cost.id());
    }

    @Test
    void putsATagIntoThePlaceOfTheOneAboveIt() {
        var money = tag("money");
        var costs = tagBelow(money, "costs");
        var funding = tagBelow(costs, "funding");
        var cost = tagBelow(funding, "cost");
        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));
        assertThat(parentOf(cost)).isEqualTo(money.id());
        assertThat(parentOf(funding)).isEqualTo(cost.id());
    }

    @Test
    void leavesWhatWasMergedWhenTheOldTagComesBack() {
        var costs = tag("costs");
        var cost = tag("cost");
        var said = annotated(mika, "To be", "", costs);
        cast.as(editor, () -> tags.merge(costs.id(), cost.id()));
        assertThat(cast.as(editor, () -> tags.withdrawn(group)))
                .extracting(TagView::id)
                .containsExactly(costs.id());
        assertThat(tag("COSTS").id()).isEqualTo(costs.id());
        assertThat(tagsOf(said)).containsExactly("cost");
        assertThat(tagsOf(edited(annotatedNow(said), "", SHARED, costs))).containsExactly("costs");
    }

    @Test
    void refusesWhatCannotBeOne() {
        var cost = tag("cost");
        var gone = tag("gone");
        cast.as(editor, () -> tags.withdraw(gone.id()));
        var other = cast.groupOf(editor);
        var foreign = cast.as(editor, () -> tags.create(other, "cost", "#000000", null));
        assertRefusal("tag-merge-self", editor, () -> tags.merge(cost.id(), cost.id()));
        assertRefusal("tag-withdrawn", editor, () -> tags.merge(cost.id(), gone.id()));
        assertRefusal("tag-withdrawn", editor, () -> tags.merge(gone.id(), cost.id()));
        assertRefusal("tag-unknown", "into", editor, () -> tags.merge(cost.id(), foreign.id()));
        cast.as(owner, () -> groups.changeRole(group, editor, Role.MEMBER));
        assertRefused(editor, () -> tags.merge(foreign.id(), cost.id()));
    }

    private AnnotationView annotatedNow(AnnotationView annotation) {
        return cast.as(annotation.author(), () -> annotations.get(annotation.id()));
    }

    private List<String> tagsOf(AnnotationView annotation) {
        return annotatedNow(annotation).tags().stream().map(TagView::name).toList();
    }

    private @Nullable TagId parentOf(TagView tag) {
        return cast.as(mika, () -> tags.all(ids(tag))).getFirst().parent();
    }
}
