package org.variorum.ui.reading;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import org.variorum.ui.versions.Intake;

class ComparingTest extends ViewTest {

    @Autowired Scene scene;

    UserId tove;
    UserId mika;
    GroupView group;
    Essay first;
    Essay second;

    @BeforeEach
    void publishesASecondVersion() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        first = scene.essay(tove, group.id(), "Nobody doubts that the market floods every year.");
        second = scene.second(tove, first, "Nobody doubts that the square floods every year.");
    }

    @Test
    void opensAnOldVersionToBeReadOnly() {
        open(mika, address("@1"));
        assertThat(numbers()).containsExactly(1);
        assertThat(Words.of(panes().getFirst())).contains("Version 1 of 2, read only");
        assertThat(property("actions")).contains("\"link\"").doesNotContain("highlight");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("desk.open-current", 2))));
        assertThat(numbers()).containsExactly(2);
        assertThat(property("actions")).contains("highlight");
    }

    @Test
    void laysTwoVersionsAgainstEachOther() {
        open(mika, address("@1"));
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.with", 2))));
        assertThat(numbers()).containsExactly(1, 2);
        var difference =
                "reading/versions/%s/difference/%s"
                        .formatted(first.version().value(), second.version().value());
        assertThat(comparedTo(0)).contains(difference, "\"old\"");
        assertThat(comparedTo(1)).contains(difference, "\"new\"");
        ComponentUtil.fireEvent(text(1), new ChangesCounted(text(1), true, 3));
        assertThat(Words.of(_get(Comparing.class))).contains("Version 1 against 2: 3 differences");
        ComponentUtil.fireEvent(text(1), new ChangeReached(text(1), true, 2, 3));
        assertThat(Words.of(_get(Comparing.class))).contains("Version 1 against 2: 2 of 3");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.end"))));
        assertThat(numbers()).containsExactly(2);
        assertThat(comparedTo(0)).isEqualTo("null");
        assertThat(_find(Comparing.class)).isEmpty();
    }

    @Test
    void showsThatTheTwoScrollTogether() {
        open(mika, address("@1"));
        assertThat(scrolling()).isEqualTo(Texts.of(DeskBar.Linking.OFF) + " false");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.with", 2))));
        assertThat(scrolling()).isEqualTo(Texts.of(DeskBar.Linking.PARAGRAPH) + " true");
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.end"))));
        assertThat(scrolling()).as("as before").isEqualTo(Texts.of(DeskBar.Linking.OFF) + " false");
    }

    @Test
    void leavesTheScrollingThatTheReaderChose() {
        open(mika, address("@1"));
        _get(DeskSheets.class).link(DeskBar.Linking.PROPORTION);
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.with", 2))));
        assertThat(scrolling()).isEqualTo(Texts.of(DeskBar.Linking.PROPORTION) + " true");
        _get(DeskSheets.class).link(DeskBar.Linking.OFF);
        _click(_get(NativeButton.class, spec -> spec.withText(Texts.get("compare.end"))));
        assertThat(scrolling()).endsWith(" false");
    }

    /// What the switch shows, and what is so.
    private static String scrolling() {
        var shown =
                _find(NativeButton.class).stream()
                        .map(Words::of)
                        .filter(words -> words.startsWith(Texts.get("desk.link") + " "))
                        .findFirst()
                        .orElseThrow()
                        .substring(Texts.get("desk.link").length())
                        .strip();
        return shown + " " + panes().getLast().text().getElement().getProperty("linked", false);
    }

    @Test
    void takesWhatOnePublishedOnTheDeskForSeen() {
        open(tove, address(""));
        for (var number = 3; number < 5; number++) {
            _get(DeskSheets.class).publishing(panes().getFirst()).fromFile();
            var text = "Nobody doubts that square %d floods every year.".formatted(number);
            _get(Intake.class).receive("floods.txt", text.getBytes(StandardCharsets.UTF_8));
            var dialog = _get(Dialog.class, spec -> spec.withClasses("publish-dialog"));
            assertThat(Words.of(dialog))
                    .doesNotContain(Texts.get("refusal.newer-version", number - 1));
            var publish = Texts.get("publish.do", number);
            _click(_get(Button.class, spec -> spec.withText(publish)));
            assertThat(numbers()).containsExactly(number);
        }
    }

    @Test
    void keepsBothVersionsInItsAddressAndEachOnce() {
        open(mika, address("@1") + address("", first) + address("@2", first));
        assertThat(numbers()).containsExactly(1, 2);
        assertThat(_get(DeskPanes.class).opened())
                .extracting(DeskAddress.Opened::version)
                .containsExactly(1, null);
    }

    @Test
    void opensTheCurrentVersionWhereANumberDoesNotExist() {
        open(mika, address("@17"));
        assertThat(numbers()).containsExactly(2);
    }

    private String address(String version) {
        return Places.desk(group.slug(), List.of(first.document())) + version;
    }

    private static String address(String version, Essay essay) {
        return "&doc=" + essay.document().value() + version;
    }

    private static List<Pane> panes() {
        return _get(DeskPanes.class).all();
    }

    private static List<Integer> numbers() {
        return panes().stream().map(pane -> pane.version().number()).toList();
    }

    private static TextPane text(int index) {
        return panes().get(index).text();
    }

    private static String comparedTo(int index) {
        return String.valueOf(text(index).getElement().getPropertyRaw("comparedTo"));
    }

    private static String property(String name) {
        return String.valueOf(text(0).getElement().getPropertyRaw(name));
    }
}
