package org.variorum.ui.reading;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.Places;

/// What reaches an open desk of others' marks.
class DeskNewsTest extends ViewTest {

    @Autowired Scene scene;
    @Autowired Annotations annotations;

    UserId tove;
    UserId mika;
    GroupView group;
    Essay old;
    Essay now;
    final List<String> calls = new ArrayList<>();

    @BeforeEach
    void publishesTwice() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        old = scene.essay(tove, group.id(), "Nobody doubts that the market floods.");
        now = scene.second(tove, old, "Nobody doubts it any more.");
    }

    @Test
    void paintsWhatOthersMark() {
        open(mika, Places.desk(group.slug(), List.of(now.document())));
        var made = mark(now.words("any more"));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(told("addMark")).contains(idOf(made)));
    }

    /// Who reads the old version is told of no mark on the new one: its offsets mean other words.
    @Test
    void paintsNothingOfAnotherVersion() {
        var street = scene.essay(tove, group.id(), "The street is dry.");
        open(
                mika,
                Places.of(Places.DESK, group.slug())
                        + "?doc=%s@1&doc=%s"
                                .formatted(old.document().value(), street.document().value()));
        assertThat(_find(Pane.class))
                .extracting(pane -> pane.version().id())
                .contains(old.version());
        var other = mark(now.words("any more"));
        var last = mark(street.words("is dry"));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(told("addMark")).contains(idOf(last)));
        assertThat(told("addMark")).doesNotContain(idOf(other));
    }

    private AnnotationView mark(Selection words) {
        return cast.as(
                tove,
                () ->
                        annotations.annotate(
                                new NewAnnotation(words, "", Visibility.SHARED, Set.of())));
    }

    private static String idOf(AnnotationView made) {
        return made.passage().id().value().toString();
    }

    /// What was called on the element, with what it was given.
    private String told(String function) {
        // A round trip of the test's browser would take them.
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .map(call -> call.getExpression() + " " + call.getParameters())
                .forEach(calls::add);
        return String.join("\n", calls.stream().filter(each -> each.contains(function)).toList());
    }
}
