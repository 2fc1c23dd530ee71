package org.variorum.ui.claims;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.Selection;
import org.variorum.claims.ClaimFilter;
import org.variorum.claims.ClaimView;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.EvidenceView;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.testing.ViewTest;

class ClaimDialogTest extends ViewTest {

    @Autowired ClaimServices services;
    @Autowired Scene scene;

    private UserId tove;
    private GroupView group;
    private Scene.Essay essay;
    private final List<EvidenceView> done = new ArrayList<>();

    @BeforeEach
    void meets() {
        var owner = cast.person("owen");
        group = cast.newGroup(owner);
        tove = cast.member("tove", group.id(), owner, Role.MEMBER);
        essay = scene.essay(owner, group.id(), "Streets beside open water stay cooler.");
    }

    private void openOn(Selection selection) {
        signIn(tove);
        ClaimDialog.open(services, group, selection, selection.quote(), done::add);
    }

    private static void say(String statement) {
        type(_get(_get(ClaimDialog.class), TextField.class), statement);
    }

    private static void finish() {
        _click(
                _find(_get(ClaimDialog.class), Button.class).stream()
                        .filter(
                                button ->
                                        button.getThemeNames()
                                                .contains(
                                                        ButtonVariant.LUMO_PRIMARY
                                                                .getVariantName()))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> offered() {
        return _get(_get(ClaimDialog.class), ListBox.class)
                .getListDataView()
                .getItems()
                .map(
                        choice ->
                                choice instanceof Choice.Existing existing
                                        ? existing.claim().statement() + " " + existing.evidence()
                                        : choice.toString())
                .toList();
    }

    @Test
    void makesAClaimAndRestsItOnTheWords() {
        openOn(essay.words("stay cooler"));
        say("Open water cools the street.");
        finish();
        _assertNone(ClaimDialog.class);
        assertThat(done).hasSize(1);
        assertThat(done.getFirst().role()).isEqualTo(EvidenceRole.STATES);
        assertThat(claims()).containsExactly("Open water cools the street.");
    }

    @Test
    void offersClaimsThatAreThereAndUsesTheOneThatIsMeant() {
        var known = scene.claim(tove, group.id(), "Open water cools the street.");
        scene.evidence(tove, known, essay.words("Streets"), EvidenceRole.SUPPORTS);
        openOn(essay.words("stay cooler"));
        say("cools");
        assertThat(offered())
                .contains("Open water cools the street. 1")
                .anyMatch(line -> line.startsWith("Create"));
        say("open water cools the street.");
        assertThat(offered()).containsExactly("Open water cools the street. 1");
        finish();
        assertThat(done.getFirst().claim()).isEqualTo(known.id());
        assertThat(claims()).hasSize(1);
    }

    @Test
    void asksForAStatement() {
        openOn(essay.words("stay cooler"));
        finish();
        assertThat(_get(_get(ClaimDialog.class), TextField.class).getErrorMessage())
                .contains("empty");
    }

    @Test
    void saysWhenAStatementIsTooLong() {
        openOn(essay.words("stay cooler"));
        say("x".repeat(5_000));
        finish();
        assertThat(_get(_get(ClaimDialog.class), TextField.class).getErrorMessage())
                .contains("500");
        assertThat(claims()).isEmpty();
    }

    @Test
    void makesNoClaimForWordsThatAreNotThere() {
        var words = essay.words("stay cooler");
        openOn(new Selection(words.version(), words.span(), "stay warmer"));
        say("Open water warms the street.");
        finish();
        assertThat(done).isEmpty();
        assertThat(notices()).isNotEmpty();
        assertThat(claims()).isEmpty();
    }

    @Test
    void makesAClaimWithoutWords() {
        signIn(tove);
        var made = new ArrayList<ClaimView>();
        ClaimDialog.open(services, group, made::add);
        _assertNone(RoleField.class);
        say("Flood money must not pay for beauty.");
        finish();
        assertThat(made).extracting(ClaimView::statement).containsExactlyElementsOf(claims());
    }

    private List<String> claims() {
        return cast.as(tove, () -> services.claims().list(group.id(), ClaimFilter.ALL)).stream()
                .map(row -> row.claim().statement())
                .toList();
    }
}
