package org.variorum.ui.reading;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.variorum.accounts.UserId;
import org.variorum.annotations.AnnotationView;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Selection;
import org.variorum.annotations.Visibility;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.claims.Scene.Essay;
import org.variorum.discussions.Discussions;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Recorded;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.claims.ClaimPanel;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

class DeskViewTest extends ViewTest {

    @Autowired Scene scene;
    @Autowired Annotations annotations;
    @Autowired Passages passages;
    @Autowired Discussions discussions;
    @Autowired ConfigurableApplicationContext context;

    UserId tove;
    UserId mika;
    GroupView group;
    Essay street;
    Essay cost;

    @BeforeEach
    void laysOutTwoEssays() {
        tove = cast.person("tove");
        group = cast.newGroup(tove);
        mika = cast.member("mika", group.id(), tove, Role.MEMBER);
        street =
                scene.essay(
                        tove, group.id(), "The market floods every autumn, and nobody says so.");
        cost = scene.essay(tove, group.id(), "Nobody doubts that the market floods.");
    }

    @Test
    void opensTheDocumentsOfItsAddressSideBySide() {
        open(mika, Places.desk(group.slug(), List.of(cost.document(), street.document())));
        assertThat(panes())
                .extracting(pane -> pane.document().id())
                .containsExactly(cost.document(), street.document());
        assertThat(texts().getFirst().getElement().getProperty("textUrl"))
                .isEqualTo(ReadingController.textOf(cost.version()));
    }

    @Test
    void saysWhatToDoOnAnEmptyDesk() {
        open(mika, Places.of(Places.DESK, group.slug()));
        _get(EmptyState.class);
        assertThat(panes()).isEmpty();
    }

    @Test
    void doesNotExistForStrangers() {
        open(cast.person("stranger"), Places.desk(group.slug(), List.of(cost.document())));
        _assertNone(Desk.class);
        _get(H1.class, spec -> spec.withText(Texts.get("not-found.title")));
    }

    @Test
    void offersViewersOnlyALink() {
        var vera = cast.member("vera", group.id(), tove, Role.VIEWER);
        open(vera, Places.desk(group.slug(), List.of(cost.document())));
        assertThat(texts().getFirst().getElement().getPropertyRaw("actions"))
                .hasToString("[{\"id\":\"link\",\"label\":\"Copy link\",\"key\":null}]");
        act("highlight", cost.words("Nobody doubts"));
        assertThat(notices()).containsExactly(Texts.get("error.not-yours"));
        act("link", cost.words("Nobody doubts"));
        var words = cost.words("Nobody doubts").span();
        assertThat(written("variorumDesk.copy"))
                .isEqualTo(Places.deskAt(group.slug(), cost.document(), 1, words));
        assertThat(marksOn(cost)).as("and made nothing").isEmpty();
    }

    /// The address that was given to the browser's script.
    private static Object written(String script) {
        return calls(script).findFirst().orElseThrow().getFirst();
    }

    /// The words that this function of the text panes was called with.
    private static List<Object> told(String function) {
        return calls("." + function + "(")
                .flatMap(List::stream)
                .filter(String.class::isInstance)
                .toList();
    }

    private static Stream<List<Object>> calls(String script) {
        return pending().stream()
                .filter(call -> call.getInvocation().getExpression().contains(script))
                .map(call -> call.getInvocation().getParameters());
    }

    private static List<com.vaadin.flow.component.internal.PendingJavaScriptInvocation> pending() {
        var internals = com.vaadin.flow.component.UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations();
    }

    @Test
    void turnsASelectionIntoAHighlight() {
        open(mika, Places.desk(group.slug(), List.of(cost.document())));
        act("highlight", cost.words("Nobody doubts"));
        assertThat(marksOn(cost))
                .extracting(
                        AnnotationView::author, annotation -> annotation.passage().quote().exact())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(mika, "Nobody doubts"));
        assertThat(_get(PassagePanel.class).shown()).hasSize(1);
    }

    @Test
    void refusesWordsThatDoNotStandThere() {
        open(mika, Places.desk(group.slug(), List.of(cost.document())));
        var there = cost.words("Nobody doubts");
        act("highlight", new Selection(there.version(), there.span(), "Nobody knows!"));
        assertThat(notices()).containsExactly(Texts.get("refusal.selection-changed"));
        assertThat(marksOn(cost)).isEmpty();
    }

    @Test
    void takesAMarkBackThatTheServerCouldNotMake() {
        open(mika, Places.desk(group.slug(), List.of(cost.document())));
        var failing =
                new ApplicationListener<PayloadApplicationEvent<Recorded>>() {
                    @Override
                    public void onApplicationEvent(PayloadApplicationEvent<Recorded> event) {
                        throw new IllegalStateException("The disk is full.");
                    }
                };
        context.addApplicationListener(failing);
        try {
            assertThatThrownBy(() -> act("highlight", cost.words("Nobody doubts")))
                    .hasMessage("The disk is full.");
        } finally {
            context.removeApplicationListener(failing);
        }
        assertThat(told("removeMark")).containsExactly("temporary-1");
        assertThat(marksOn(cost)).isEmpty();
    }

    @Test
    void refusesSelectionsOutsideTheText() {
        open(mika, Places.desk(group.slug(), List.of(cost.document())));
        fire("highlight", 30_000, 30_010, "not there");
        fire("highlight", -5, -1, "not there");
        fire("highlight", 9, 3, "not there");
        assertThat(notices()).isNotEmpty().containsOnly(Texts.get("refusal.selection-outside"));
        assertThat(marksOn(cost)).isEmpty();
    }

    @Test
    void writesANoteForThePersonAlone() {
        open(mika, Places.desk(group.slug(), List.of(cost.document())));
        act("note", cost.words("market"));
        type(_get(DraftArea.class), "Which market?");
        type(
                _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class),
                Visibility.PRIVATE);
        _click(_get(Button.class, spec -> spec.withText(Texts.get("action.save"))));
        assertThat(marksOn(cost))
                .extracting(AnnotationView::note, AnnotationView::visibility)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Which market?", Visibility.PRIVATE));
        assertThat(marksOnAs(tove, cost)).isEmpty();
    }

    @Test
    void opensAtAPassageAndKeepsItInTheAddress() {
        var passage = cast.as(mika, () -> passages.at(cost.words("market")));
        open(mika, Places.deskAt(group.slug(), List.of(), passage.id()));
        assertThat(panes())
                .extracting(pane -> pane.document().id())
                .containsExactly(cost.document());
        assertThat(_get(PassagePanel.class).shown()).containsExactly(passage.id());
    }

    @Test
    void outlinesTheEvidenceOfAClaimInAllDocuments() {
        var claim = scene.claim(tove, group.id(), "The market floods.");
        var first =
                scene.evidence(tove, claim, street.words("The market floods"), EvidenceRole.STATES);
        var second =
                scene.evidence(mika, claim, cost.words("the market floods"), EvidenceRole.SUPPORTS);
        open(mika, Places.deskAt(group.slug(), List.of(), claim.id()));
        assertThat(panes())
                .extracting(pane -> pane.document().id())
                .containsExactlyInAnyOrder(street.document(), cost.document());
        assertThat(texts())
                .allSatisfy(
                        text ->
                                assertThat(
                                                text.getElement()
                                                        .getPropertyRaw("selectedClaim")
                                                        .toString())
                                        .contains(first.passage().id().value().toString())
                                        .contains(second.passage().id().value().toString()));
    }

    @Test
    void turnsToTheVersionThatEvidenceLiesOnWhenAsked() {
        var claim = scene.claim(tove, group.id(), "The market floods.");
        scene.evidence(tove, claim, cost.words("the market floods"), EvidenceRole.STATES);
        scene.second(tove, cost, "Nobody doubts it any more.");
        open(mika, Places.deskAt(group.slug(), List.of(cost.document()), claim.id()));
        assertThat(panes().getFirst().version().number()).isEqualTo(2);
        assertThat(Words.of(_get(ClaimPanel.class))).contains(Texts.get("place.orphaned", 2));
        _click(_get(NativeButton.class, spec -> spec.withClasses("evidence-quote")));
        assertThat(panes().getFirst().version().number()).isEqualTo(1);
    }

    @Test
    void saysThatAClaimIsNotThereForOthers() {
        var elsewhere = cast.newGroup(tove);
        var secret = scene.claim(tove, elsewhere.id(), "A secret.");
        open(mika, Places.deskAt(group.slug(), List.of(cost.document()), secret.id()));
        assertThat(notices()).containsExactly(Texts.get("error.not-yours"));
        assertThat(panes()).hasSize(1);
    }

    @Test
    void treatsWhatIsAnotherGroupsAsNotThere() {
        var elsewhere = cast.newGroup(mika);
        var essay = scene.essay(mika, elsewhere.id(), "Nobody here doubts it.");
        var passage = cast.as(mika, () -> passages.at(essay.words("Nobody")));
        var claim = scene.claim(mika, elsewhere.id(), "Elsewhere it is so.");
        scene.evidence(mika, claim, essay.words("Nobody"), EvidenceRole.STATES);
        for (var address :
                List.of(
                        Places.desk(group.slug(), List.of(essay.document())),
                        Places.deskAt(group.slug(), List.of(), passage.id()),
                        Places.deskAt(group.slug(), List.of(), claim.id()))) {
            open(mika, address);
            assertThat(notices()).as(address).containsExactly(Texts.get("error.not-yours"));
            assertThat(panes()).isEmpty();
            assertThat(_get(PassagePanel.class).shown()).isEmpty();
            assertThat(_find(ClaimPanel.class)).isEmpty();
        }
        open(mika, Places.desk(group.slug(), List.of()));
        _get(DeskSheets.class).open(essay.document());
        assertThat(panes()).isEmpty();
    }

    @Test
    void leadsToTheDiscussionOfTheChosenClaim() {
        var claim = scene.claim(tove, group.id(), "The market floods.");
        var evidence =
                scene.evidence(tove, claim, cost.words("the market floods"), EvidenceRole.STATES);
        cast.as(
                tove,
                () ->
                        discussions.post(
                                new NewPost(
                                        new Subject.OfClaim(claim.id()),
                                        null,
                                        Stance.FOR,
                                        "It floods twice a year.",
                                        List.of())));
        open(mika, Places.deskAt(group.slug(), List.of(), claim.id()));
        turnTo("desk.tab-discussion");
        assertThat(Words.of(_get(SidePanel.class)))
                .contains("The market floods.", "It floods twice a year.")
                .doesNotContain("Evidence");
        turnTo("desk.tab-claim");
        assertThat(Words.of(_get(SidePanel.class))).contains("Evidence", "twice a year");
        _get(Desk.class).choosePassages(List.of(evidence.passage().id()));
        turnTo("desk.tab-discussion");
        assertThat(Words.of(_get(SidePanel.class)))
                .contains("the market floods")
                .doesNotContain("It floods twice a year.");
    }

    @Test
    void leavesAloneWhatTheNextAddressHasToo() {
        open(mika, Places.desk(group.slug(), List.of(cost.document(), street.document())));
        var kept = panes().getLast();
        Places.go(Places.desk(group.slug(), List.of(street.document())));
        assertThat(panes()).containsExactly(kept);
        Places.go(Places.desk(group.slug(), List.of(cost.document(), street.document())));
        assertThat(panes()).hasSize(2).last().isSameAs(kept);
    }

    @Test
    void forgetsAChoiceThatTheNextAddressHasNot() {
        var claim = scene.claim(tove, group.id(), "The market floods.");
        scene.evidence(tove, claim, cost.words("the market floods"), EvidenceRole.STATES);
        open(mika, Places.deskAt(group.slug(), List.of(cost.document()), claim.id()));
        assertThat(_find(ClaimPanel.class)).hasSize(1);
        Places.go(Places.desk(group.slug(), List.of(cost.document())));
        assertThat(_find(ClaimPanel.class)).isEmpty();
        assertThat(texts().getFirst().getElement().getPropertyRaw("selectedClaim"))
                .hasToString("[]");
    }

    @Test
    void outlinesTheEvidenceInADocumentThatIsOpenedLater() {
        var claim = scene.claim(tove, group.id(), "The market floods.");
        var evidence =
                scene.evidence(tove, claim, cost.words("the market floods"), EvidenceRole.STATES);
        open(mika, Places.deskAt(group.slug(), List.of(street.document()), claim.id()));
        _get(DeskSheets.class).open(cost.document());
        assertThat(texts().getLast().getElement().getPropertyRaw("selectedClaim").toString())
                .contains(evidence.passage().id().value().toString());
    }

    @Test
    void closesAndMovesDocuments() {
        open(mika, Places.desk(group.slug(), List.of(cost.document(), street.document())));
        var sheets = _get(DeskSheets.class);
        sheets.move(panes().getFirst(), 1);
        assertThat(_get(DeskPanes.class).all())
                .extracting(pane -> pane.document().id())
                .containsExactly(street.document(), cost.document());
        sheets.close(_get(DeskPanes.class).all().getFirst());
        assertThat(sheets.panes().documents()).isEqualTo(Set.of(cost.document()));
    }

    private void turnTo(String tab) {
        var tabs = _get(Tabs.class);
        tabs.getChildren()
                .map(Tab.class::cast)
                .filter(each -> each.getLabel().equals(Texts.get(tab)))
                .forEach(tabs::setSelectedTab);
    }

    private List<Pane> panes() {
        return _find(Pane.class);
    }

    private List<TextPane> texts() {
        return _find(TextPane.class);
    }

    private void act(String action, Selection selection) {
        fire(action, selection.span().start(), selection.span().end(), selection.quote());
    }

    private void fire(String action, int start, int end, String quote) {
        var text = texts().getFirst();
        ComponentUtil.fireEvent(
                text,
                new TextPane.PassageAction(text, true, action, start, end, quote, "temporary-1"));
    }

    private List<AnnotationView> marksOn(Essay essay) {
        return marksOnAs(mika, essay);
    }

    private List<AnnotationView> marksOnAs(UserId reader, Essay essay) {
        return cast.as(
                reader,
                () ->
                        annotations.marks(essay.version()).stream()
                                .map(mark -> annotations.get(mark.id()))
                                .toList());
    }
}
