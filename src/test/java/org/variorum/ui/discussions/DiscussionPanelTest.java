package org.variorum.ui.discussions;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.ContextMenuKt._clickItemWithCaption;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Scene;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.PostId;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Stance;
import org.variorum.discussions.Subject;
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
import org.variorum.ui.components.ReasonDialog;
import tools.jackson.databind.node.JsonNodeFactory;

class DiscussionPanelTest extends ViewTest {

    @Autowired ConversationServices services;
    @Autowired Groups groups;
    @Autowired Scene scene;
    @Autowired Statements statements;

    private UserId owner;
    private UserId tove;
    private UserId mika;
    private GroupView group;
    private ClaimView claim;
    private Subject subject;
    private PassageView passage;
    private final List<PassageView> opened = new ArrayList<>();

    @BeforeEach
    void meets() {
        owner = cast.person("owen");
        group = cast.newGroup(owner);
        tove = cast.member("tove", group.id(), owner, Role.MEMBER);
        mika = cast.member("mika", group.id(), owner, Role.MEMBER);
        var essay =
                scene.essay(owner, group.id(), "The market floods since the canal was covered.");
        passage = cast.as(tove, () -> services.passages().at(essay.words("The market floods")));
        claim = scene.claim(tove, group.id(), "The cover makes the market flood");
        subject = new Subject.OfClaim(claim.id());
    }

    private DiscussionPanel shownTo(UserId person) {
        signIn(person);
        var panel =
                new DiscussionPanel(
                        services,
                        groups.get(group.id()),
                        new DiscussionPanel.Host() {
                            @Override
                            public void openPassage(PassageView cited) {
                                opened.add(cited);
                            }

                            @Override
                            public Optional<PassageView> passageToCite() {
                                return Optional.of(passage);
                            }
                        });
        UI.getCurrent().getChildren().forEach(other -> other.setVisible(false));
        UI.getCurrent().add(panel);
        panel.show(subject);
        return panel;
    }

    private PostView posted(UserId author, @Nullable PostId parent, Stance stance, String body) {
        return cast.as(
                author,
                () ->
                        services.discussions()
                                .post(new NewPost(subject, parent, stance, body, List.of())));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static MoreMenu menuOf(int post) {
        return _get(_find(PostItem.class).get(post), MoreMenu.class);
    }

    @Test
    void takesTheFirstPostAndCountsIt() {
        var panel = shownTo(tove);
        assertThat(Words.of(panel)).contains("Nobody has argued yet");
        setStance(Stance.FOR);
        type(_get(DraftArea.class), "It was checked against **2014**.");
        press("Post");
        assertThat(Words.of(panel))
                .contains("For 1 · Against 0 · Open questions 0", "tove", "argues for");
        assertThat(_get(DraftArea.class).getValue()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void setStance(Stance stance) {
        type((Select<Stance>) _get(Select.class), stance);
    }

    @Test
    void saysWhatIsWrongWithAPostWhereItIsWritten() {
        shownTo(tove);
        press("Post");
        assertThat(_get(DraftArea.class).isInvalid()).isTrue();
        assertThat(_get(DraftArea.class).getErrorMessage()).contains("empty");
    }

    @Test
    void postsOnceForADoubleClick() {
        shownTo(tove);
        type(_get(DraftArea.class), "Once.");
        press("Post");
        press("Post");
        assertThat(_find(PostItem.class)).hasSize(1);
        assertThat(_get(DraftArea.class).isInvalid()).isFalse();
    }

    @Test
    void keepsAReplyThatIsRefusedAndSaysWhyBesideIt() {
        var first = posted(tove, null, Stance.ASKS, "Which flood?");
        shownTo(mika);
        press("Reply");
        var form = _get(_get(PostItem.class), DraftArea.class);
        type(form, "The one of 2014.");
        cast.as(tove, () -> services.discussions().resolve(first.discussion(), "Settled."));
        sendReply();
        assertThat(form.isAttached()).isTrue();
        assertThat(form.getValue()).isEqualTo("The one of 2014.");
        assertThat(form.getErrorMessage()).contains("resolved");
    }

    private static void sendReply() {
        _click(_find(_get(PostItem.class), Button.class, spec -> spec.withText("Reply")).getLast());
    }

    @Test
    void leavesHalfWrittenWordsInSightWhenOthersResolve() {
        var first = posted(tove, null, Stance.ASKS, "Which flood?");
        var panel = shownTo(mika);
        _fireDomEvent(_get(DraftArea.class), "draft-begun");
        cast.as(tove, () -> services.discussions().resolve(first.discussion(), "Settled."));
        panel.refresh();
        _assertOne(DraftArea.class);
        type(_get(DraftArea.class), "But wait.");
        press("Post");
        assertThat(_get(DraftArea.class).getErrorMessage()).contains("resolved");
    }

    @Test
    void indentsThreeLevelsAndThenSaysWhomAPostRepliesTo() {
        var first = posted(tove, null, Stance.FOR, "One");
        var second = posted(mika, first.id(), Stance.AGAINST, "Two");
        var third = posted(tove, second.id(), Stance.FOR, "Three");
        posted(mika, third.id(), Stance.NOTES, "Four");
        shownTo(tove);
        var items = _find(PostItem.class);
        assertThat(items)
                .extracting(item -> item.getElement().getAttribute("data-level"))
                .containsExactly("0", "1", "2", "2");
        assertThat(Words.of(items.get(2))).doesNotContain("in reply to");
        assertThat(Words.of(items.get(3))).contains("in reply to tove");
    }

    @Test
    void repliesAndKeepsAHalfWrittenReplyWhenNewsArrive() {
        var first = posted(mika, null, Stance.ASKS, "Which flood?");
        var panel = shownTo(tove);
        press("Reply");
        var form = _get(_get(PostItem.class), DraftArea.class);
        type(form, "The one of");
        posted(mika, first.id(), Stance.NOTES, "I mean the worst.");
        panel.refresh();
        assertThat(_find(PostItem.class)).hasSize(2);
        assertThat(form.isAttached()).isTrue();
        assertThat(form.getValue()).isEqualTo("The one of");
        type(form, "The one of 2014.");
        _click(
                _find(
                                _find(PostItem.class).getFirst(),
                                Button.class,
                                spec -> spec.withText("Reply"))
                        .getLast());
        assertThat(Words.of(panel)).contains("The one of 2014.", "Open questions 0");
    }

    @Test
    void agreesWithOthersOnly() {
        posted(mika, null, Stance.FOR, "Yes.");
        var panel = shownTo(tove);
        press("Agree");
        assertThat(Words.of(panel)).contains("· tove");
        press("Agree");
        assertThat(Words.of(panel)).doesNotContain("· tove");
        shownTo(mika);
        _assertNone(Button.class, spec -> spec.withText("Agree"));
    }

    @Test
    void withdrawsToATombstoneAndTakesItBack() {
        posted(tove, null, Stance.FOR, "Hasty.");
        var panel = shownTo(tove);
        _clickItemWithCaption(menuOf(0).menu(), "Withdraw");
        assertThat(Words.of(panel)).contains("This post was withdrawn.").doesNotContain("Hasty.");
        press("Undo");
        assertThat(Words.of(panel)).doesNotContain("This post was withdrawn.");
    }

    @Test
    void comparesWhenSomebodyWasFaster() {
        var post = posted(tove, null, Stance.FOR, "First words.");
        var panel = shownTo(tove);
        _clickItemWithCaption(menuOf(0).menu(), "Edit");
        editedElsewhere(post);
        type(_get(_get(PostItem.class), DraftArea.class), "Here.");
        press("Save");
        assertThat(Words.of(_get(ConflictDialog.class))).contains("Elsewhere.", "Here.");
        press("Save mine instead");
        assertThat(cast.as(tove, () -> services.discussions().getPost(post.id())).body())
                .isEqualTo("Here.");
        assertThat(Words.of(panel)).contains("edited");
        assertThat(_find(_get(PostItem.class), DraftArea.class)).isEmpty();
    }

    @Test
    void throwsTheDraftAwayWithTheWordsThatAreGivenUp() {
        var post = posted(tove, null, Stance.FOR, "First words.");
        shownTo(tove);
        _clickItemWithCaption(menuOf(0).menu(), "Edit");
        editedElsewhere(post);
        type(_get(_get(PostItem.class), DraftArea.class), "Here.");
        press("Save");
        press("Keep theirs");
        assertThat(scripts()).anyMatch(script -> script.contains("variorumDrafts.forget"));
        assertThat(_find(_get(PostItem.class), DraftArea.class)).isEmpty();
        assertThat(cast.as(tove, () -> services.discussions().getPost(post.id())).body())
                .isEqualTo("Elsewhere.");
    }

    @Test
    void tellsOfAConflictWhenADraftWasBegunOnOlderWords() {
        var post = posted(tove, null, Stance.FOR, "First words.");
        editedElsewhere(post);
        shownTo(tove);
        _clickItemWithCaption(menuOf(0).menu(), "Edit");
        var form = _get(_get(PostItem.class), DraftArea.class);
        type(form, "Begun long ago.");
        _fireDomEvent(
                form,
                "draft-restored",
                JsonNodeFactory.instance.objectNode().put("event.detail.lock", post.lock()));
        press("Save");
        assertThat(Words.of(_get(ConflictDialog.class))).contains("Elsewhere.", "Begun long ago.");
    }

    private void editedElsewhere(PostView post) {
        cast.as(
                tove,
                () ->
                        services.discussions()
                                .edit(post.id(), Stance.FOR, "Elsewhere.", List.of(), post.lock()));
    }

    /// What the browser was told to run with the last answer.
    private static List<String> scripts() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getExpression())
                .toList();
    }

    @Test
    void showsAndRestoresEarlierWords() {
        var post = posted(tove, null, Stance.FOR, "First words.");
        cast.as(
                tove,
                () ->
                        services.discussions()
                                .edit(
                                        post.id(),
                                        Stance.AGAINST,
                                        "Second.",
                                        List.of(),
                                        post.lock()));
        shownTo(tove);
        _clickItemWithCaption(menuOf(0).menu(), "History");
        assertThat(Words.of(_get(HistoryDialog.class)))
                .contains("First words.", "argues for", "argues against");
        press("Restore");
        assertThat(cast.as(tove, () -> services.discussions().getPost(post.id())).body())
                .isEqualTo("First words.");
    }

    @Test
    void citesAndOpensWhatIsCited() {
        shownTo(tove);
        press("Cite");
        type(_get(DraftArea.class), "Read this.");
        press("Post");
        _click(_get(_get(PostItem.class), CitedQuote.class));
        assertThat(opened).containsExactly(passage);
        assertThat(Words.of(_get(CitedQuote.class))).contains("The market floods", "An essay");
    }

    @Test
    void resolvesForAReasonAndReopens() {
        posted(tove, null, Stance.FOR, "Done?");
        var panel = shownTo(tove);
        press("Resolve…");
        press("Resolve");
        assertThat(_get(_get(ReasonDialog.class), TextArea.class).isInvalid()).isTrue();
        type(_get(_get(ReasonDialog.class), TextArea.class), "We measured it.");
        press("Resolve");
        assertThat(Words.of(panel)).contains("Resolved by tove", "We measured it.");
        _assertNone(DraftArea.class);
        _assertNone(Button.class, spec -> spec.withText("Reply"));
        press("Reopen…");
        type(_get(_get(ReasonDialog.class), TextArea.class), "New figures.");
        press("Reopen");
        _assertOne(DraftArea.class);
    }

    @Test
    void offersResolvingToOpenersAndEditorsOnly() {
        posted(tove, null, Stance.FOR, "Mine.");
        shownTo(mika);
        _assertNone(Button.class, spec -> spec.withText("Resolve…"));
        shownTo(owner);
        _assertOne(Button.class, spec -> spec.withText("Resolve…"));
    }

    @Test
    void letsViewersOnlyRead() {
        posted(tove, null, Stance.FOR, "Read me.");
        var panel = shownTo(cast.member("vera", group.id(), owner, Role.VIEWER));
        assertThat(Words.of(panel)).contains("Read me.");
        _assertNone(DraftArea.class);
        _assertNone(Button.class);
    }

    @Test
    void showsNothingToStrangers() {
        signIn(cast.person("stranger"));
        var panel = new DiscussionPanel(services, group, new Nowhere());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> panel.show(subject));
    }

    @Test
    void asksAsOftenForManyPostsAsForFew() {
        var first = posted(tove, null, Stance.FOR, "One");
        posted(mika, first.id(), Stance.FOR, "Two");
        var panel = shownTo(tove);
        var few = statements.during(panel::refresh);
        for (var more = 0; more < 20; more++) {
            posted(more % 2 == 0 ? mika : tove, first.id(), Stance.NOTES, "More " + more);
        }
        assertThat(statements.during(panel::refresh)).isEqualTo(few);
    }

    private static final class Nowhere implements DiscussionPanel.Host {

        @Override
        public void openPassage(PassageView passage) {}

        @Override
        public Optional<PassageView> passageToCite() {
            return Optional.empty();
        }
    }
}
