package org.variorum.ui.claims;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.EmptyState;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

class ClaimsViewTest extends ViewTest {

    @Autowired Claims claims;
    @Autowired Scene scene;

    private UserId owner;
    private UserId tove;
    private GroupView group;

    @BeforeEach
    void meets() {
        owner = cast.person("owen");
        group = cast.newGroup(owner);
        tove = cast.member("tove", group.id(), owner, Role.MEMBER);
    }

    private String address() {
        return Places.of(Places.CLAIMS, group.slug());
    }

    private static String screen() {
        return Words.of(_get(ClaimsView.class));
    }

    private static List<String> listed() {
        return _get(ClaimsList.class)
                .getListDataView()
                .getItems()
                .map(row -> row.claim().statement())
                .toList();
    }

    private ClaimView aClaim(String statement) {
        return scene.claim(tove, group.id(), statement);
    }

    @Test
    void tellsMembersHowToBeginAndViewersWhatComes() {
        open(tove, address());
        _assertOne(EmptyState.class);
        open(cast.member("vera", group.id(), owner, Role.VIEWER), address());
        assertThat(screen()).contains("No claims yet");
        _assertNone(Button.class, spec -> spec.withText("New claim"));
    }

    @Test
    void listsClaimsWithTheirWeight() {
        var essay = scene.essay(owner, group.id(), "The market floods.");
        scene.evidence(tove, aClaim("It floods."), essay.words("floods"), EvidenceRole.STATES);
        aClaim("It does not.");
        open(tove, address());
        assertThat(listed()).containsExactlyInAnyOrder("It floods.", "It does not.");
        assertThat(screen()).contains("2 claims · 2 need a decision");
    }

    @Test
    void filtersByWordsAndClearsThem() {
        aClaim("It floods.");
        aClaim("It is dry.");
        open(tove, address());
        type(_get(TextField.class), "dry");
        assertThat(listed()).containsExactly("It is dry.");
        type(_get(TextField.class), "snow");
        _click(_get(Button.class, spec -> spec.withText("Clear the filters")));
        assertThat(listed()).hasSize(2);
    }

    @Test
    void opensAtTheClaimAndTheFiltersOfTheAddress() {
        var claim = aClaim("It floods.");
        aClaim("It is dry.");
        open(tove, Places.claims(group.slug(), claim.id()) + "&words=floods");
        assertThat(listed()).containsExactly("It floods.");
        assertThat(_get(H2.class).getText()).isEqualTo("It floods.");
    }

    @Test
    void treatsAClaimOfAnotherGroupAsNotThere() {
        var claim = scene.claim(owner, cast.newGroup(owner).id(), "Elsewhere it floods.");
        open(owner, Places.claims(group.slug(), claim.id()));
        assertThat(notices()).containsExactly(Texts.get("error.not-yours"));
        assertThat(screen()).doesNotContain("Elsewhere");
    }

    @Test
    void makesAClaimAndShowsIt() {
        aClaim("It is dry.");
        open(tove, address());
        _click(_get(Button.class, spec -> spec.withText("New claim")));
        var dialog = _get(ClaimDialog.class);
        type(_get(dialog, TextField.class), "It floods.");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create claim")));
        assertThat(listed()).contains("It floods.");
        assertThat(_get(H2.class).getText()).isEqualTo("It floods.");
    }

    @Test
    void restoresWithdrawnClaims() {
        var claim = aClaim("It floods.");
        cast.as(tove, () -> claims.withdraw(claim.id()));
        open(owner, address());
        _click(_get(Button.class, spec -> spec.withText("Withdrawn (1)")));
        _click(_get(_get(WithdrawnClaims.class), Button.class, spec -> spec.withText("Restore")));
        assertThat(listed()).containsExactly("It floods.");
        _assertNone(Button.class, spec -> spec.withText("Withdrawn (1)"));
        _click(_get(Button.class, spec -> spec.withText(Texts.get("action.undo"))));
        assertThat(cast.as(owner, () -> claims.get(claim.id())).withdrawn()).isTrue();
    }

    @Test
    void showsWhatOthersDo() {
        open(tove, address());
        _assertOne(EmptyState.class);
        scene.claim(owner, group.id(), "It floods.");
        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            settle();
                            assertThat(listed()).containsExactly("It floods.");
                        });
    }

    @Test
    void refusesTheClaimsOfOtherGroups() {
        var others = cast.groupOf(owner);
        var hidden = scene.claim(owner, others, "Hidden.");
        open(tove, Places.claims(group.slug(), hidden.id()));
        assertThat(screen()).doesNotContain("Hidden.");
        open(cast.person("stranger"), address());
        _assertNone(ClaimsView.class);
    }
}
