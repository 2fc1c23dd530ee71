package org.variorum.ui.library;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.Statements;
import org.variorum.testing.ViewTest;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.FormDialog;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.TimelineLines;

class HomeViewTest extends ViewTest {

    @Autowired Groups groups;
    @Autowired Scene scene;
    @Autowired Statements statements;

    @Test
    void tellsSomebodyWithoutGroupsWhatToDo() {
        var tove = cast.person("tove");
        open(tove, Places.HOME);
        _assertOne(EmptyState.class);
        _assertNone(TimelineLines.class);
        _assertOne(Button.class, spec -> spec.withText("Found a group"));
    }

    @Test
    void showsMyGroupsAndWhatHappenedInThem() {
        var tove = cast.person("tove");
        var group = cast.newGroup(tove);
        var strangers = cast.newGroup(cast.person("stranger"));
        var mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        open(mika, Places.HOME);
        assertThat(_find(H2.class)).extracting(H2::getText).contains(group.name());
        assertThat(_find(H2.class)).extracting(H2::getText).doesNotContain(strangers.name());
        assertThat(_get(TimelineLines.class).getElement().getTextRecursively())
                .contains("tove welcomed mika")
                .contains("tove founded " + group.name());
    }

    @Test
    void countsTheDocumentsOfAllGroupsAtOnce() {
        var tove = cast.person("tove");
        var group = cast.newGroup(tove);
        open(tove, Places.HOME);
        assertThat(cards()).hasSize(1).allMatch(card -> card.contains("no documents"));
        var withOne = statements.during(() -> open(tove, Places.HOME));
        scene.essay(tove, group.id(), "One sentence.");
        scene.essay(tove, group.id(), "Another sentence.");
        for (var more = 0; more < 5; more++) {
            scene.essay(tove, cast.newGroup(tove).id(), "A sentence.");
        }
        var withSix = statements.during(() -> open(tove, Places.HOME));
        assertThat(cards())
                .hasSize(6)
                .filteredOn(card -> card.contains("2 documents"))
                .singleElement()
                .asString()
                .contains(group.name());
        assertThat(withSix).isLessThanOrEqualTo(withOne + 1);
    }

    private static java.util.List<String> cards() {
        return _find(Anchor.class, spec -> spec.withClasses("group-card")).stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void foundsAGroup() {
        var tove = cast.person("tove");
        open(tove, Places.HOME);
        _click(_get(Button.class, spec -> spec.withText("Found a group")));
        var dialog = _get(FormDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Found it")));
        assertThat(_get(dialog, TextField.class).getErrorMessage()).contains("empty");
        type(_get(dialog, TextField.class), "The Linde canal");
        type(_get(dialog, TextArea.class), "What should become of it?");
        _click(_get(dialog, Button.class, spec -> spec.withText("Found it")));
        assertThat(cast.as(tove, groups::mine))
                .extracting(GroupView::name, GroupView::myRole)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("The Linde canal", Role.OWNER));
    }
}
