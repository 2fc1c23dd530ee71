package org.variorum.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.variorum.annotations.Visibility.PRIVATE;
import static org.variorum.annotations.Visibility.SHARED;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.anchoring.Span;

abstract class MarksContract extends ReadingRoom {

    @Autowired Crowds crowds;

    @Test
    void paintsWhatTheReaderMaySeeFromLeftToRight() {
        var fear = tag("fear");
        var hope = tag("Hope");
        var late = annotated(arun, "fortune", "");
        var inner = annotated(mika, "To be", "Short", hope, fear);
        var outer = annotated(arun, "To be, or not to be", "", hope);
        var secret = annotated(mika, "slings", "Mine", PRIVATE);
        var gone = annotated(mika, "arrows", "");
        cast.as(mika, () -> annotations.withdraw(gone.id()));

        var outerMark = mark(outer, new Span(0, 19), hope, false);
        var innerMark = mark(inner, new Span(0, 5), fear, true);
        var secretMark =
                new AnnotationMark(
                        secret.id(),
                        secret.passage().id(),
                        secret.passage().span(),
                        mika,
                        null,
                        true,
                        true);
        var lateMark =
                new AnnotationMark(
                        late.id(),
                        late.passage().id(),
                        late.passage().span(),
                        arun,
                        null,
                        false,
                        false);
        assertThat(cast.as(viewer, () -> annotations.marks(hamlet.version())))
                .containsExactly(outerMark, innerMark, lateMark);
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version())))
                .containsExactly(outerMark, innerMark, secretMark, lateMark);
        assertThat(cast.as(viewer, () -> annotations.marksOf(inner.passage().id())))
                .containsExactly(innerMark);
        assertThat(cast.as(mika, () -> annotations.countByDocument(group)))
                .isEqualTo(Map.of(hamlet.document(), 4L));
        assertThat(cast.as(viewer, () -> annotations.countByDocument(group)))
                .isEqualTo(Map.of(hamlet.document(), 3L));
    }

    private static AnnotationMark mark(
            AnnotationView annotation, Span span, TagView tag, boolean hasNote) {
        return new AnnotationMark(
                annotation.id(),
                annotation.passage().id(),
                span,
                annotation.author(),
                tag.id(),
                hasNote,
                false);
    }

    @Test
    void colourNothingByAWithdrawnTag() {
        var fear = tag("fear");
        var hope = tag("hope");
        annotated(mika, "To be", "", fear, hope);
        cast.as(editor, () -> tags.withdraw(fear.id()));
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version())))
                .extracting(AnnotationMark::tag)
                .containsExactly(hope.id());
        cast.as(editor, () -> tags.withdraw(hope.id()));
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version())))
                .extracting(AnnotationMark::tag)
                .containsOnlyNulls();
    }

    @Test
    void tellWhatIsPlacedInAVersionAndKeepDocumentsApart() {
        annotated(mika, "To be", "");
        var old = hamlet;
        hamlet = lectern.publish(owner, hamlet.document(), TEXT + "Soft you now.");
        annotated(mika, "To be", "");
        annotated(mika, "fortune", "");
        var other = lectern.add(owner, group, TEXT);
        cast.as(
                arun,
                () ->
                        annotations.annotate(
                                new NewAnnotation(
                                        Selection.of(other.version(), 0, 5, "To be"),
                                        "",
                                        SHARED,
                                        Set.of())));

        assertThat(cast.as(mika, () -> annotations.marks(old.version()))).hasSize(2);
        assertThat(cast.as(mika, () -> annotations.marks(hamlet.version()))).hasSize(3);
        assertThat(cast.as(mika, () -> annotations.countByDocument(group)))
                .isEqualTo(Map.of(hamlet.document(), 3L, other.document(), 1L));
    }

    @Test
    void needAsManyStatementsForAThousandAsForTen() {
        var few = crowds.gather(owner, 10);
        var many = crowds.gather(owner, 1_000);
        assertThat(cast.as(owner, () -> annotations.marks(many.version()))).hasSize(2_000);
        assertThat(cast.as(owner, () -> annotations.ofPassage(many.passage()))).hasSize(1_001);
        assertThat(cast.as(owner, () -> annotations.withdrawn(many.document()))).hasSize(1_000);
        readings()
                .forEach(
                        (name, read) ->
                                assertThat(statementsFor(read, many))
                                        .as(name)
                                        .isEqualTo(statementsFor(read, few)));
        assertThat(statementsFor(crowd -> annotations.marks(crowd.version()), many))
                .as("rights, marks and tags")
                .isLessThanOrEqualTo(5);
    }

    private long statementsFor(Consumer<Crowds.Crowd> read, Crowds.Crowd crowd) {
        return statements.during(() -> cast.as(owner, () -> read.accept(crowd)));
    }

    private Map<String, Consumer<Crowds.Crowd>> readings() {
        return Map.of(
                "marks", crowd -> annotations.marks(crowd.version()),
                "marksOf", crowd -> annotations.marksOf(crowd.passage()),
                "ofPassage", crowd -> annotations.ofPassage(crowd.passage()),
                "countByDocument", crowd -> annotations.countByDocument(crowd.group()),
                "withdrawn", crowd -> annotations.withdrawn(crowd.document()),
                "vocabulary", crowd -> tags.vocabulary(crowd.group()),
                "all", crowd -> passages.all(crowd.passages()));
    }
}
