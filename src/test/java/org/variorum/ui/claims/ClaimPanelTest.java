package org.variorum.ui.claims;

import static com.github.mvysny.kaributesting.v10.ContextMenuKt._clickItemWithCaption;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimId;
import org.variorum.claims.ClaimState;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EditClaim;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.RelationKind;
import org.variorum.claims.Scene;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.testing.Statements;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.DraftArea;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.MoreMenu;

class ClaimPanelTest extends ViewTest {

    private static final String STATEMENT = "An open canal would halve the flood peak.";

    @Autowired ClaimServices services;
    @Autowired Groups groups;
    @Autowired Scene scene;
    @Autowired Statements statements;

    private UserId owner;
    private UserId tove;
    private UserId mika;
    private GroupView group;
    private Scene.Essay open;
    private Scene.Essay closed;
    private ClaimView claim;
    private final Told told = new Told();

    @BeforeEach
    void meets() {
        owner = cast.person("owen");
        group = cast.newGroup(owner);
        tove = cast.member("tove", group.id(), owner, Role.MEMBER);
        mika = cast.member("mika", group.id(), owner, Role.MEMBER);
        open = scene.essay(owner, group.id(), "An open channel halves the peak level.");
        closed = scene.essay(owner, group.id(), "Two of the four have never been finished.");
        claim = scene.claim(tove, group.id(), STATEMENT, scene.tag(tove, group.id(), "water"));
        told.open = Set.of(open.document());
    }

    private final class Told implements ClaimPanel.Host {

        private Set<DocumentId> open = Set.of();
        private final List<PassageView> shown = new ArrayList<>();
        private final List<PassageView> beside = new ArrayList<>();
        private final List<ClaimId> chosen = new ArrayList<>();
        private int changes;
        private boolean closed;

        @Override
        public Set<DocumentId> openDocuments() {
            return open;
        }

        @Override
        public void showPassages(List<PassageView> passages) {
            shown.addAll(passages);
        }

        @Override
        public void openBeside(PassageView passage) {
            beside.add(passage);
        }

        @Override
        public void claimChanged(ClaimId changed) {
            changes++;
        }

        @Override
        public void claimChosen(ClaimId other) {
            chosen.add(other);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private ClaimPanel shownTo(UserId person) {
        signIn(person);
        var panel = new ClaimPanel(services, groups.get(group.id()), told);
        UI.getCurrent().getChildren().forEach(other -> other.setVisible(false));
        UI.getCurrent().add(panel);
        panel.show(claim.id());
        return panel;
    }

    private void rests(Scene.Essay essay, String words, EvidenceRole role) {
        scene.evidence(tove, claim, essay.words(words), role);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static MoreMenu menu(Class<? extends Component> part) {
        return _find(part).stream()
                .flatMap(found -> _find(found, MoreMenu.class).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhatTheClaimIsAndRestsOn() {
        rests(open, "halves the peak level", EvidenceRole.STATES);
        rests(closed, "never been finished", EvidenceRole.CONTRADICTS);
        var panel = shownTo(tove);
        assertThat(_get(H2.class).getText()).isEqualTo(STATEMENT);
        assertThat(Words.of(panel))
                .contains("Open", "water", "by tove", "2 passages in 2 documents")
                .contains("halves the peak level", "¶1", "states")
                .contains("never been finished", "contradicts", "not open")
                .contains("No decision yet.");
    }

    @Test
    void showsEvidenceInPanesAndOpensWhatIsNotOpen() {
        rests(open, "halves the peak level", EvidenceRole.STATES);
        rests(closed, "never been finished", EvidenceRole.CONTRADICTS);
        shownTo(tove);
        press("Show in panes");
        assertThat(told.shown).hasSize(2);
        var quotes = _find(NativeButton.class, spec -> spec.withClasses("evidence-quote"));
        _click(quotes.getFirst());
        _click(quotes.getLast());
        assertThat(told.beside)
                .extracting(PassageView::document)
                .containsExactly(open.document(), closed.document());
    }

    @Test
    void marksEvidenceAsOpenOnceItsDocumentIs() {
        rests(closed, "never been finished", EvidenceRole.CONTRADICTS);
        var panel = shownTo(tove);
        assertThat(Words.of(panel)).contains("not open");
        told.open = Set.of(closed.document());
        panel.refresh();
        assertThat(Words.of(panel)).doesNotContain("not open");
    }

    @Test
    void changesTheRoleOfEvidenceAndTakesItBack() {
        rests(open, "halves the peak level", EvidenceRole.STATES);
        var panel = shownTo(tove);
        _clickItemWithCaption(menu(EvidenceMenu.class).menu(), "qualifies");
        assertThat(Words.of(_get(EvidenceSection.class))).contains("qualifies");
        _clickItemWithCaption(menu(EvidenceMenu.class).menu(), "Withdraw");
        assertThat(Words.of(panel)).contains("No evidence yet");
        press("Undo");
        assertThat(Words.of(panel)).contains("halves the peak level");
        assertThat(told.changes).isEqualTo(3);
        _clickItemWithCaption(menu(EvidenceMenu.class).menu(), "History");
        assertThat(Words.of(_get(HistoryDialog.class))).contains("states", "qualifies");
    }

    @Test
    void decidesForAReason() {
        var panel = shownTo(owner);
        press("Decide…");
        press("Decide");
        var dialog = _get(DecideDialog.class);
        assertThat(_get(dialog, RadioButtonGroup.class).isInvalid()).isTrue();
        choose(dialog, ClaimState.DISPUTED);
        press("Decide");
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
        type(_get(dialog, TextArea.class), "The two models differ.");
        press("Decide");
        assertThat(Words.of(panel)).contains("Disputed", "by owen", "The two models differ.");
    }

    @SuppressWarnings("unchecked")
    private static void choose(Component dialog, ClaimState state) {
        type((RadioButtonGroup<ClaimState>) _get(dialog, RadioButtonGroup.class), state);
    }

    private void decide(ClaimState state, String reason) {
        var lock = services.claims().get(claim.id()).lock();
        services.decisions().decide(claim.id(), state, reason, lock);
    }

    @Test
    void comparesDecisionsWhenAColleagueWasFaster() {
        var panel = shownTo(owner);
        press("Decide…");
        var dialog = _get(DecideDialog.class);
        choose(dialog, ClaimState.REJECTED);
        type(_get(dialog, TextArea.class), "The model is wrong.");
        var editor = cast.member("edna", group.id(), owner, Role.EDITOR);
        cast.as(editor, () -> decide(ClaimState.ACCEPTED, "Three papers agree."));
        press("Decide");
        assertThat(Words.of(_get(ConflictDialog.class)))
                .contains("Accepted", "Three papers agree.", "Rejected", "The model is wrong.");
        press("Save mine instead");
        assertThat(Words.of(panel))
                .contains("Rejected", "The model is wrong.", "One earlier decision");
        _assertNone(DecideDialog.class);
    }

    @Test
    void tellsEarlierDecisions() {
        cast.as(owner, () -> decide(ClaimState.ACCEPTED, "At first."));
        cast.as(owner, () -> decide(ClaimState.REJECTED, "At last."));
        assertThat(Words.of(shownTo(mika)))
                .contains("At last.", "One earlier decision", "At first.");
        _assertNone(Button.class, spec -> spec.withText("Decide…"));
    }

    @Test
    void comparesStatementsWhenSomebodyWasFaster() {
        var panel = shownTo(tove);
        _clickItemWithCaption(menu(ClaimHead.class).menu(), "Edit statement and tags…");
        cast.as(
                owner,
                () ->
                        services.claims()
                                .edit(
                                        new EditClaim(
                                                claim.id(), claim.lock(), "Theirs.", Set.of())));
        var field = _get(_get(EditClaimDialog.class), TextArea.class);
        type(field, " ");
        press("Save");
        _get(ConflictDialog.class).close();
        type(field, "Mine.");
        press("Save");
        assertThat(Words.of(_get(ConflictDialog.class))).contains("Theirs.", "Mine.");
        press("Save mine instead");
        assertThat(_get(panel, H2.class).getText()).isEqualTo("Mine.");
        _clickItemWithCaption(menu(ClaimHead.class).menu(), "History");
        assertThat(Words.of(_get(HistoryDialog.class))).contains("Theirs.", STATEMENT);
    }

    @Test
    void saysWhoWithdrewAClaimThatIsBeingEdited() {
        shownTo(tove);
        _clickItemWithCaption(menu(ClaimHead.class).menu(), "Edit statement and tags…");
        var field = _get(_get(EditClaimDialog.class), TextArea.class);
        type(field, "Mine.");
        cast.as(owner, () -> services.claims().withdraw(claim.id()));
        press("Save");
        assertThat(field.getErrorMessage()).contains("owen withdrew this claim");
        assertThat(field.getValue()).isEqualTo("Mine.");
    }

    @Test
    void withdrawsAndRestores() {
        var panel = shownTo(tove);
        _clickItemWithCaption(menu(ClaimHead.class).menu(), "Withdraw");
        assertThat(Words.of(panel)).contains("This claim is withdrawn.");
        _assertNone(DraftArea.class);
        press("Restore");
        assertThat(Words.of(panel)).doesNotContain("This claim is withdrawn.");
    }

    @Test
    void relatesToAnotherClaimAndGoesThere() {
        var other = scene.claim(mika, group.id(), "A tunnel drains as well.");
        var panel = shownTo(tove);
        press("Add…");
        press("Relate");
        assertThat(_get(_get(RelationDialog.class), ComboBox.class).isInvalid()).isTrue();
        chooseClaim(other);
        press("Relate");
        assertThat(Words.of(panel)).contains("supports", "A tunnel drains as well.");
        _click(_get(NativeButton.class, spec -> spec.withClasses("relation-statement")));
        assertThat(told.chosen).containsExactly(other.id());
        assertThat(Words.of(panel)).contains("is supported by", STATEMENT);
        _click(
                _get(
                        _get(RelationSection.class),
                        NativeButton.class,
                        spec -> spec.withClasses("quote-remove")));
        assertThat(Words.of(panel)).doesNotContain("is supported by");
    }

    @SuppressWarnings("unchecked")
    private static void chooseClaim(ClaimView other) {
        type((ComboBox<ClaimView>) _get(_get(RelationDialog.class), ComboBox.class), other);
    }

    @Test
    void letsMembersLeaveTheWorkOfOthersAlone() {
        rests(open, "halves the peak level", EvidenceRole.STATES);
        shownTo(mika);
        for (var menu : _find(MoreMenu.class)) {
            assertThat(menu.menu().getItems())
                    .extracting(item -> item.getText())
                    .doesNotContain("Withdraw", "Edit statement and tags…", "Change role");
        }
    }

    @Test
    void letsViewersOnlyRead() {
        rests(open, "halves the peak level", EvidenceRole.STATES);
        cast.as(
                tove,
                () ->
                        services.relations()
                                .relate(
                                        claim.id(),
                                        scene.claim(tove, group.id(), "Other").id(),
                                        RelationKind.REFINES));
        shownTo(cast.member("vera", group.id(), owner, Role.VIEWER));
        _assertNone(DraftArea.class);
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .containsExactly("Show in panes");
        _assertNone(NativeButton.class, spec -> spec.withClasses("quote-remove"));
    }

    @Test
    void showsNothingToStrangers() {
        signIn(cast.person("stranger"));
        var panel = new ClaimPanel(services, group, told);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> panel.show(claim.id()));
    }

    @Test
    void asksAsOftenForMuchAsForLittle() {
        rests(open, "halves", EvidenceRole.STATES);
        rests(closed, "finished", EvidenceRole.CONTRADICTS);
        argue(1);
        var panel = shownTo(tove);
        var little = statements.during(panel::refresh);
        for (var start = 0; start < 20; start++) {
            var at = start;
            scene.evidence(mika, claim, open.at(at, 5), EvidenceRole.SUPPORTS);
        }
        argue(20);
        assertThat(statements.during(panel::refresh)).isEqualTo(little);
    }

    private void argue(int posts) {
        for (var post = 0; post < posts; post++) {
            cast.as(
                    post % 2 == 0 ? tove : mika,
                    () ->
                            services.conversation()
                                    .discussions()
                                    .post(
                                            new NewPost(
                                                    new Subject.OfClaim(claim.id()),
                                                    null,
                                                    Stance.FOR,
                                                    "Because.",
                                                    List.of())));
        }
    }

    @Test
    void closesWhenSomebodyElseWithdrawsTheClaim() {
        var panel = shownTo(mika);
        cast.as(tove, () -> services.claims().withdraw(claim.id()));
        panel.refresh();
        assertThat(told.closed).isTrue();
        assertThat(panel.claim()).isEmpty();
        assertThat(notices()).contains("This claim was withdrawn meanwhile.");
    }

    @Test
    void asksTheScreenToClose() {
        shownTo(tove);
        _click(_get(NativeButton.class, spec -> spec.withClasses("claim-close")));
        assertThat(told.closed).isTrue();
    }
}
