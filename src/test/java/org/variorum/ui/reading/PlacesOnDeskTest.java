package org.variorum.ui.reading;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.anchoring.Span;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.NewAnnotation;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.claims.ClaimPanel;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the desk says of passages when their document has a new version.
class PlacesOnDeskTest extends ViewTest {

    private static final String STAYS =
            "The canal was covered in the dry summer of nineteen thirty-one.";
    private static final String EDITED =
            "Every spring the market floods because the water has nowhere else to go at all.";
    private static final String END =
            "What the uncovering would cost was never put before the council.";
    private static final String GONE =
            "A plaque beside the bridge remembers seven drowned apprentices.";
    private static final String LAST = "Since then a pump hums under the square whenever it rains.";

    private static final String FIRST = String.join("\n", STAYS, EDITED, END, LAST, GONE);
    private static final String SECOND =
            String.join("\n", STAYS, EDITED.replace("market", "markets"), END, LAST);

    @Autowired Scene scene;
    @Autowired Annotations annotations;
    @Autowired Placements placements;

    UserId tove;
    UserId mika;
    GroupView group;
    Essay first;

    @BeforeEach
    void laysOutAnEssay() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        first = scene.essay(tove, group.id(), FIRST);
    }

    @Test
    void resolvesALinkToAPassageInEveryLaterVersion() {
        var edited = annotate(EDITED).passage();
        var stays = annotate(STAYS).passage();
        scene.second(tove, first, SECOND);
        openAt(stays);
        assertThat(version()).isEqualTo(2);
        assertThat(panel()).doesNotContain(Texts.get("place.changed"));
        openAt(edited);
        assertThat(version()).isEqualTo(2);
        assertThat(panel())
                .contains(Texts.get("place.changed"), "the markets floods")
                .contains(Texts.get("evidence.was", EDITED));
        _click(button(Texts.get("place.made-on", 1)));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void saysThatThePassageOfALinkIsGoneAndLeadsToItsWords() {
        var gone = annotate(GONE).passage();
        scene.second(tove, first, SECOND);
        openAt(gone);
        assertThat(version()).isEqualTo(2);
        assertThat(panel()).contains(Texts.get("place.orphaned", 2), GONE);
        _click(_get(NativeButton.class, spec -> spec.withClasses("passage-quote")));
        assertThat(version()).isEqualTo(1);
        assertThat(notices()).contains(Texts.get("place.last", 1));
    }

    @Test
    void saysWhatAPersonDecided() {
        var chosen = annotate(GONE).passage();
        var second = scene.second(tove, first, SECOND);
        var span = new Span(SECOND.indexOf(LAST), SECOND.length());
        cast.as(
                tove,
                () -> placements.choose(chosen.id(), new Selection(second.version(), span, LAST)));
        openAt(chosen);
        assertThat(panel())
                .contains(Texts.get("place.changed-chosen"))
                .doesNotContain(Texts.get("place.changed"));
    }

    @Test
    void tellsTheHistoryOfAPassage() {
        var gone = annotate(GONE).passage();
        scene.second(tove, first, SECOND);
        openAt(gone);
        _click(button(Texts.get("place.history")));
        assertThat(Words.of(_get(Dialog.class)))
                .contains("Version 2", Texts.get("placement-outcome.orphaned"))
                .contains("Version 1", Texts.get("placement-outcome.made"));
    }

    @Test
    void listsWhatHasNoPlace() {
        annotate(STAYS);
        annotate(GONE);
        var second = scene.second(tove, first, SECOND);
        open(mika, Places.desk(group.slug(), List.of(second.document())));
        _click(button(Texts.get("desk.unplaced", 1)));
        assertThat(panel()).contains(GONE, "1 passage of “An essay” has no place");
        assertThat(_find(Anchor.class)).as("a member decides nothing").isEmpty();
        open(tove, Places.desk(group.slug(), List.of(second.document())));
        _click(button(Texts.get("desk.unplaced", 1)));
        assertThat(_get(Anchor.class).getHref())
                .isEqualTo(Places.placing(group.slug(), second.document()));
    }

    @Test
    void keepsPrivateNotesOutOfOthersCounts() {
        cast.as(
                mika,
                () ->
                        annotations.annotate(
                                new NewAnnotation(
                                        first.words(GONE), "Mine", Visibility.PRIVATE, Set.of())));
        var second = scene.second(tove, first, SECOND);
        open(tove, Places.desk(group.slug(), List.of(second.document())));
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("pane-unplaced"))).isEmpty();
        open(mika, Places.desk(group.slug(), List.of(second.document())));
        _click(button(Texts.get("desk.unplaced", 1)));
        assertThat(panel()).contains("Mine");
    }

    @Test
    void doesNotCountEvidenceThatIsGone() {
        var claim = scene.claim(tove, group.id(), "The council knew.");
        scene.evidence(tove, claim, first.words(EDITED), EvidenceRole.SUPPORTS);
        scene.evidence(tove, claim, first.words(GONE), EvidenceRole.SUPPORTS);
        scene.evidence(tove, claim, first.words(STAYS), EvidenceRole.SUPPORTS);
        scene.second(tove, first, SECOND);
        open(mika, Places.deskAt(group.slug(), List.of(first.document()), claim.id()));
        assertThat(Words.of(_get(ClaimPanel.class)))
                .contains("2 passages in 1 document · 1 lost")
                .contains(Texts.get("place.changed"), Texts.get("evidence.was", EDITED))
                .contains(Texts.get("place.orphaned", 2), GONE);
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("evidence-quote gone")))
                .extracting(NativeButton::getText)
                .containsExactly(GONE);
    }

    @Test
    void saysWhatAVersionThatIsPublishedMeanwhileTouches() throws InterruptedException {
        var claim = scene.claim(mika, group.id(), "The council knew.");
        scene.evidence(mika, claim, first.words(GONE), EvidenceRole.SUPPORTS);
        open(mika, Places.desk(group.slug(), List.of(first.document())));
        scene.second(tove, first, SECOND);
        for (var wait = 0; wait < 50 && !words().contains("was published"); wait++) {
            Thread.sleep(100);
            settle();
        }
        assertThat(version()).isEqualTo(1);
        assertThat(words())
                .contains(Texts.get("desk.was-published", 2))
                .contains(Texts.get("versions.touches-yours", 1, 0));
        _click(button(Texts.get("desk.open-current", 2)));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void saysWhatCameWhileItsReaderWasAway() {
        var claim = scene.claim(mika, group.id(), "The council knew.");
        scene.evidence(mika, claim, first.words(GONE), EvidenceRole.SUPPORTS);
        scene.second(tove, first, SECOND);
        open(mika, Places.desk(group.slug(), List.of(first.document())));
        readBefore(1);
        assertThat(words())
                .contains(Texts.get("desk.came-meanwhile", 2))
                .contains(Texts.get("versions.touches-yours", 1, 0));
        _click(button(Texts.get("compare.with", 1)));
        assertThat(_find(Pane.class)).hasSize(2);
    }

    @Test
    void saysNothingOfVersionsThatItsReaderHasSeenOrMade() {
        scene.second(tove, first, SECOND);
        for (var before : List.of(0, 2)) {
            open(mika, Places.desk(group.slug(), List.of(first.document())));
            readBefore(before);
            assertThat(words()).doesNotContain(Texts.get("desk.came-meanwhile", 2));
        }
        open(tove, Places.desk(group.slug(), List.of(first.document())));
        readBefore(1);
        assertThat(words()).doesNotContain(Texts.get("desk.came-meanwhile", 2));
    }

    /// What the browser answers when the desk asks which version was read last.
    private static void readBefore(int number) {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        var asked =
                internals.dumpPendingJavaScriptInvocations().stream()
                        .filter(
                                each ->
                                        each.getInvocation()
                                                .getExpression()
                                                .contains("variorumDesk.lastSeen"))
                        .toList();
        assertThat(asked).hasSize(1);
        asked.getFirst().complete(JsonNodeFactory.instance.numberNode(number));
    }

    @Test
    void offersNewVersionsToWhoMayPublish() {
        open(mika, Places.desk(group.slug(), List.of(first.document())));
        assertThat(menu())
                .contains(Texts.get("library.all-versions"))
                .doesNotContain(Texts.get("library.new-version"), Texts.get("library.edit-text"));
        open(tove, Places.desk(group.slug(), List.of(first.document())));
        assertThat(menu())
                .contains(Texts.get("library.new-version"), Texts.get("library.edit-text"));
    }

    private AnnotationView annotate(String words) {
        return cast.as(
                tove,
                () ->
                        annotations.annotate(
                                new NewAnnotation(
                                        first.words(words), "", Visibility.SHARED, Set.of())));
    }

    private void openAt(PassageView passage) {
        open(mika, Places.deskAt(group.slug(), List.of(first.document()), passage.id()));
    }

    private static int version() {
        return _get(Pane.class).version().number();
    }

    private static String words() {
        return Words.of(_get(Pane.class));
    }

    private static String panel() {
        return Words.of(_get(PassagePanel.class));
    }

    private static List<String> menu() {
        var menu = new ContextMenu();
        _get(PaneMenu.class).fill(menu);
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    private static NativeButton button(String words) {
        return _get(NativeButton.class, spec -> spec.withText(words));
    }
}
