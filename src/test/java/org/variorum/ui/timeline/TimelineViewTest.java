package org.variorum.ui.timeline;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.UserId;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.EditClaim;
import org.variorum.claims.EvidenceRole;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.testing.Statements;
import org.variorum.testing.ViewTest;
import org.variorum.testing.Words;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.Places;

class TimelineViewTest extends ViewTest {

    @Autowired Claims claims;
    @Autowired Scene scene;
    @Autowired Accounts accounts;
    @Autowired Statements statements;

    private UserId owner;
    private UserId tove;
    private GroupView group;
    private ClaimView claim;

    @BeforeEach
    void meets() {
        owner = cast.person("owen");
        group = cast.newGroup(owner);
        tove = cast.member("tove", group.id(), owner, Role.MEMBER);
        claim = scene.claim(tove, group.id(), "It floods.");
    }

    private String address() {
        return Places.of(Places.TIMELINE, group.slug());
    }

    private static String screen() {
        return Words.of(_get(TimelineView.class));
    }

    @Test
    void tellsTheDayNewestFirst() {
        open(tove, address());
        assertThat(screen()).contains("Today", "It floods.", "owen", "tove");
        assertThat(Words.of(_find(ListItem.class).getFirst())).contains("It floods.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void filtersByKind() {
        open(tove, address());
        type(
                (MultiSelectComboBox<Change.Kind>) _find(MultiSelectComboBox.class).getLast(),
                Set.of(Change.Kind.MEMBER));
        assertThat(screen()).doesNotContain("It floods.");
        type(
                (MultiSelectComboBox<Change.Kind>) _find(MultiSelectComboBox.class).getLast(),
                Set.of(Change.Kind.VERSION));
        _click(_get(Button.class, spec -> spec.withText("Show everything")));
        assertThat(screen()).contains("It floods.");
    }

    @Test
    void keepsTheFiltersInTheAddress() {
        var name = cast.as(tove, accounts::me).username();
        open(owner, address() + "?kind=member&kind=nonsense");
        assertThat(screen()).doesNotContain("It floods.").contains("welcomed");
        open(owner, address() + "?kind=claim&by=" + name);
        assertThat(screen()).contains("It floods.").doesNotContain("welcomed");
        type(_get(TimelineFilters.class).people(), Set.of());
        assertThat(_get(TimelineFilters.class).toQuery().getQueryString()).isEqualTo("kind=claim");
    }

    @Test
    void offersNoRestoringOfWhatSomebodyElseRestoredOutsideTheFilter() {
        cast.as(tove, () -> claims.withdraw(claim.id()));
        cast.as(owner, () -> claims.restore(claim.id()));
        open(owner, address() + "?by=" + cast.as(tove, accounts::me).username());
        assertThat(screen()).contains("It floods.");
        _assertNone(Button.class, spec -> spec.withText("Restore"));
    }

    @Test
    void readsWhatPassesTheFilterHoweverFarBack() {
        var near = statements.during(() -> open(owner, address() + "?kind=group"));
        for (var more = 0; more < 60; more++) {
            scene.claim(tove, group.id(), "Claim " + more);
        }
        var far = statements.during(() -> open(owner, address() + "?kind=group"));
        assertThat(_find(ListItem.class)).hasSize(1);
        assertThat(far).isEqualTo(near);
    }

    @Test
    void leadsToTheThingItself() {
        var essay = scene.essay(tove, group.id(), "The market floods. It always did.");
        var evidence = scene.evidence(tove, claim, essay.words("market"), EvidenceRole.STATES);
        open(owner, Places.thing(group.slug(), Change.Kind.EVIDENCE, evidence.id().value()));
        assertThat(
                        UI.getCurrent()
                                .getInternals()
                                .getActiveViewLocation()
                                .getPathWithQueryParameters())
                .contains("/read?", "claim=" + claim.id().value());
        open(
                cast.person("stranger"),
                Places.thing(group.slug(), Change.Kind.EVIDENCE, evidence.id().value()));
        assertThat(_find(H1.class)).extracting(H1::getText).contains("Nothing here");
    }

    @Test
    void showsAHistoryAndRestoresFromIt() {
        cast.as(
                tove,
                () -> claims.edit(new EditClaim(claim.id(), claim.lock(), "It is dry.", Set.of())));
        open(tove, address());
        _click(_find(Button.class, spec -> spec.withText("History")).getFirst());
        _click(_get(_get(HistoryDialog.class), Button.class, spec -> spec.withText("Restore")));
        assertThat(scene.now(tove, claim).statement()).isEqualTo("It floods.");
    }

    @Test
    void restoresWhatWasWithdrawn() {
        cast.as(tove, () -> claims.withdraw(claim.id()));
        open(owner, address());
        _click(_get(Button.class, spec -> spec.withText("Restore")));
        assertThat(scene.now(tove, claim).withdrawn()).isFalse();
        open(owner, address());
        _assertNone(Button.class, spec -> spec.withText("Restore"));
    }

    @Test
    void letsViewersOnlyLook() {
        var withdrawn = scene.claim(tove, group.id(), "It snows.");
        cast.as(tove, () -> claims.withdraw(withdrawn.id()));
        open(cast.member("vera", group.id(), owner, Role.VIEWER), address());
        _assertNone(Button.class, spec -> spec.withText("Restore"));
        _click(_get(Button.class, spec -> spec.withText("History")));
        assertThat(Words.of(_get(HistoryDialog.class))).contains("It floods.");
        _assertNone(_get(HistoryDialog.class), Button.class, spec -> spec.withText("Restore"));
    }

    @Test
    void loadsMoreOnDemand() {
        for (var more = 0; more < 60; more++) {
            scene.claim(tove, group.id(), "Claim " + more);
        }
        open(tove, address());
        assertThat(_find(ListItem.class)).hasSize(50);
        _click(_get(Button.class, spec -> spec.withText("More")));
        assertThat(_find(ListItem.class)).hasSizeGreaterThan(60);
        assertThat(screen()).contains("It floods.");
    }

    @Test
    void tellsNewsAsTheyHappen() {
        open(tove, address());
        scene.claim(owner, group.id(), "It is dry.");
        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            settle();
                            assertThat(screen()).contains("It is dry.");
                        });
    }

    @Test
    void refusesStrangers() {
        open(cast.person("stranger"), address());
        _assertNone(TimelineView.class);
    }
}
