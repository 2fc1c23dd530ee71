package org.variorum.ui.versions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.documents.Documents;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

class VersionsViewTest extends ViewTest {

    private static final String STAYS =
            "The canal was covered in the dry summer of nineteen thirty-one.";
    private static final String GONE =
            "A plaque beside the bridge remembers seven drowned apprentices.";
    private static final String LAST = "Since then a pump hums under the square whenever it rains.";

    @Autowired Scene scene;
    @Autowired Documents documents;

    UserId tove;
    UserId mika;
    GroupView group;
    Essay first;

    @BeforeEach
    void publishesTwoVersions() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        first = scene.essay(tove, group.id(), String.join("\n", STAYS, LAST, GONE));
        var claim = scene.claim(mika, group.id(), "The council knew.");
        scene.evidence(mika, claim, first.words(GONE), EvidenceRole.SUPPORTS);
        scene.second(tove, first, String.join("\n", STAYS, LAST));
    }

    @Test
    void listsWhoPublishedWhatAndWhatItDid() {
        openVersions(mika);
        assertThat(Words.of(_get(VersionsPage.class)))
                .contains("Version 2", "current", "Version 1", "tove");
        assertThat(Words.of(_get(ImpactView.class)))
                .contains("Of 1 passage in all", "1 loses its text")
                .contains("The council knew.", Texts.get("impact.yours"), "1 passage lost");
        openVersions(tove);
        assertThat(Words.of(_get(ImpactView.class)))
                .contains("The council knew.")
                .doesNotContain(Texts.get("impact.yours"));
    }

    @Test
    void restoresAnOldTextThroughTheSameDialog() {
        openVersions(tove);
        choose(1, Texts.get("versions.restore"));
        assertThat(Words.of(_get(PublishDialog.class))).contains("1 is back in the text");
        _click(_get(Button.class, spec -> spec.withText(Texts.get("publish.do", 3))));
        assertThat(cast.as(tove, () -> documents.versions(first.document()))).hasSize(3);
        assertThat(Words.of(_get(VersionsPage.class))).contains("Version 3");
    }

    @Test
    void takesWhatOnePublishedOneselfForSeen() {
        openVersions(tove);
        for (var number = 3; number < 5; number++) {
            _click(_get(Button.class, spec -> spec.withText(Texts.get("library.new-version"))));
            var text = String.join("\n", STAYS, LAST, "Sentence " + number + ".");
            _get(Intake.class).receive("canal.txt", text.getBytes(StandardCharsets.UTF_8));
            assertThat(Words.of(_get(PublishDialog.class)))
                    .contains(Texts.get("publish.difference", number - 1))
                    .doesNotContain(Texts.get("refusal.newer-version", number - 1));
            var publish = Texts.get("publish.do", number);
            _click(_get(Button.class, spec -> spec.withText(publish)));
        }
        assertThat(Words.of(_get(VersionsPage.class))).contains("Version 4");
    }

    @Test
    void leadsToTwoVersionsBesideEachOther() {
        openVersions(mika);
        choose(0, Texts.get("compare.with", 1));
        assertThat(Words.of(_get(H1.class))).isEqualTo(Texts.get("nav.read"));
    }

    @Test
    void offersOthersNothingToPublish() {
        openVersions(mika);
        assertThat(items(1)).doesNotContain(Texts.get("versions.restore"));
        _assertNone(Button.class, spec -> spec.withText(Texts.get("library.new-version")));
        openVersions(cast.person("stranger"));
        _assertNone(VersionsPage.class);
        _get(H1.class, spec -> spec.withText(Texts.get("not-found.title")));
    }

    private void openVersions(UserId person) {
        open(person, Places.versions(group.slug(), first.document()));
    }

    private static MoreMenu menu(int row) {
        return _get(_find(VersionRow.class).get(row), MoreMenu.class);
    }

    private static List<String> items(int row) {
        return menu(row).menu().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void choose(int row, String item) {
        menu(row).menu().getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        ContextMenuKt::_click,
                        () -> {
                            throw new AssertionError("No item " + item + " in " + items(row));
                        });
    }
}
