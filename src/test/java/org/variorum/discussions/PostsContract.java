package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.annotations.PassageId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.TimelineEntry;

abstract class PostsContract extends Seminar {

    @Test
    void keepsAPostAsItWasWritten() {
        var body = "    four blanks\n\n**bold** <b>raw</b> [x](javascript:alert(1)) 🕊";
        var cited = passage("the market floods");
        var post =
                posted(
                        tove,
                        aboutPassage,
                        null,
                        Stance.AGAINST,
                        body,
                        cited.id(),
                        passage.id(),
                        cited.id());

        assertThat(post)
                .isEqualTo(
                        new PostView(
                                post.id(),
                                discussion(aboutPassage).id(),
                                null,
                                0,
                                tove,
                                Stance.AGAINST,
                                body,
                                List.of(cited, passage),
                                List.of(),
                                post.createdAt(),
                                null,
                                false,
                                0));
        assertThat(now(post)).isEqualTo(post);
        assertThat(discussion(aboutPassage).posts()).containsExactly(post);
    }

    @Test
    void nestsRepliesToAnyDepthInReadingOrder() {
        var first = posted(tove, aboutClaim, "first");
        var second = posted(mika, aboutClaim, "second");
        var toSecond = replied(tove, second, "to second");
        var toFirst = replied(mika, first, "to first");
        var deep = toFirst;
        for (var depth = 2; depth <= 12; depth++) {
            deep = replied(depth % 2 == 0 ? tove : mika, deep, "depth " + depth);
        }
        var againToFirst = replied(editor, first, "again to first");

        assertThat(deep.depth()).isEqualTo(12);
        assertThat(now(deep)).isEqualTo(deep);
        assertThat(discussion(aboutClaim).posts())
                .extracting(PostView::body)
                .startsWith("first", "to first", "depth 2", "depth 3")
                .endsWith("depth 12", "again to first", "second", "to second")
                .hasSize(16);
        assertThat(discussion(aboutClaim).posts())
                .contains(first, second, toSecond, toFirst, againToFirst);
    }

    @Test
    void leavesATombstoneThatTakesReplies() {
        var post = posted(tove, aboutClaim, "regretted", passage.id());
        var reply = replied(mika, post, "a reply");
        withdrawn(post);

        assertThat(now(post))
                .isEqualTo(
                        new PostView(
                                post.id(),
                                post.discussion(),
                                null,
                                0,
                                tove,
                                Stance.NOTES,
                                "",
                                List.of(),
                                List.of(),
                                post.createdAt(),
                                null,
                                true,
                                1));
        var late = replied(mika, post, "to a tombstone");
        assertThat(discussion(aboutClaim).posts()).containsExactly(now(post), reply, late);
        assertThat(discussion(aboutClaim).counts())
                .isEqualTo(
                        Map.of(
                                Stance.FOR,
                                0L,
                                Stance.AGAINST,
                                0L,
                                Stance.ASKS,
                                0L,
                                Stance.NOTES,
                                2L));
        assertRefusal(
                "post-withdrawn",
                tove,
                () -> discussions.edit(post.id(), Stance.FOR, "again", List.of(), 1));
        assertRefusal("post-withdrawn", mika, () -> discussions.agree(post.id()));
        assertThat(told(post.id().value()).getLast().summary()).isEqualTo(STATEMENT);
    }

    @Test
    void bringsAWithdrawnPostBackWhole() {
        var post = posted(tove, aboutClaim, "regretted", passage.id());
        withdrawn(post);
        withdrawn(post);
        cast.as(tove, () -> discussions.restore(post.id()));
        cast.as(tove, () -> discussions.restore(post.id()));

        assertThat(now(post)).usingRecursiveComparison().ignoringFields("lock").isEqualTo(post);
        assertThat(verbs(post.id().value()))
                .containsExactly(Change.Verb.MADE, Change.Verb.WITHDRAWN, Change.Verb.RESTORED);
    }

    @Test
    void changesStanceBodyAndCitations() {
        var other = passage("the market floods");
        var third = passage("ever since");
        var post = posted(tove, aboutClaim, "before", passage.id(), other.id());

        var after = edited(post, Stance.ASKS, "after", third.id(), passage.id());

        assertThat(after.citations()).containsExactly(third, passage);
        assertThat(after.stance()).isEqualTo(Stance.ASKS);
        assertThat(after.body()).isEqualTo("after");
        assertThat(after.editedAt()).isAfter(post.createdAt());
        assertThat(after.lock()).isEqualTo(1);
        assertThat(now(post)).isEqualTo(after);
        assertThat(discussion(aboutClaim).posts()).containsExactly(after);
    }

    @Test
    void leavesNoTraceOfAnEditThatChangesNothing() {
        var post = posted(tove, aboutClaim, "the same", passage.id());

        assertThat(edited(post, Stance.NOTES, "the same  \n", passage.id())).isEqualTo(post);
        assertThat(verbs(post.id().value())).containsExactly(Change.Verb.MADE);
    }

    @Test
    void tellsTheSecondEditorWhatTheFirstWrote() {
        var post = posted(tove, aboutClaim, "before");
        var first = edited(post, Stance.FOR, "first");

        assertThat(
                        cast.as(
                                tove,
                                () ->
                                        discussions.edit(
                                                post.id(),
                                                Stance.AGAINST,
                                                "second",
                                                List.of(),
                                                post.lock())))
                .isEqualTo(new Edited.Conflict<>(first));
        assertThat(now(post)).isEqualTo(first);
    }

    @Test
    void refusesCitationsOfAnotherGroupOrOfNothing() {
        var elsewhere = cast.groupOf(tove);
        var foreign =
                cast.as(
                        tove,
                        () ->
                                passages.at(
                                        scene.essay(tove, elsewhere, "Quite another text.")
                                                .words("another")));
        var post = posted(tove, aboutClaim, "a post");

        for (var citation : List.of(foreign.id(), new PassageId(UUID.randomUUID()))) {
            assertRefusal(
                    "citations: citation-elsewhere",
                    tove,
                    () -> posted(tove, aboutClaim, "b", passage.id(), citation));
            assertRefusal(
                    "citations: citation-elsewhere",
                    tove,
                    () -> discussions.edit(post.id(), Stance.NOTES, "b", List.of(citation), 0));
        }
        assertThat(discussion(aboutClaim).posts()).containsExactly(post);
    }

    @Test
    void refusesParentsFromElsewhere() {
        var elsewhere = posted(tove, aboutPassage, "in the other discussion");
        posted(tove, aboutClaim, "in this discussion");

        for (var parent : List.of(elsewhere.id(), new PostId(UUID.randomUUID()))) {
            assertRefusal(
                    "parent: parent-elsewhere",
                    tove,
                    () -> posted(tove, aboutClaim, parent, Stance.FOR, "a reply"));
        }
        assertThat(discussion(aboutClaim).posts()).hasSize(1);
    }

    @Test
    void refusesABodyThatIsNoPostAndOpensNothing() {
        assertRefusal("body: blank", tove, () -> posted(tove, aboutClaim, " \n "));
        assertRefusal("body: too-long", tove, () -> posted(tove, aboutClaim, "x".repeat(20_001)));
        assertRefusal("body: invisible", tove, () -> posted(tove, aboutClaim, "nul \0"));
        assertRefusal(
                "parent: parent-elsewhere",
                tove,
                () ->
                        posted(
                                tove,
                                aboutClaim,
                                new PostId(UUID.randomUUID()),
                                Stance.FOR,
                                "a reply to nothing"));
        assertThat(cast.as(tove, () -> discussions.about(aboutClaim))).isEmpty();
    }

    @Test
    void keepsTheLongestPost() {
        var post = posted(tove, aboutClaim, "x".repeat(20_000));
        assertThat(now(post).body()).hasSize(20_000);
    }

    @Test
    void marksAgreementsWithNamesInTheirOrderOnce() {
        var post = posted(tove, aboutClaim, "agreeable");
        cast.as(mika, () -> discussions.agree(post.id()));
        cast.as(editor, () -> discussions.agree(post.id()));
        cast.as(mika, () -> discussions.agree(post.id()));

        assertThat(now(post).agreed()).containsExactly(mika, editor);
        assertThat(now(post).lock()).isEqualTo(post.lock());
        assertThat(discussion(aboutClaim).posts()).containsExactly(now(post));
        assertThat(told(post.id().value()))
                .extracting(TimelineEntry::verb, TimelineEntry::actor, TimelineEntry::summary)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Verb.MADE, tove, "agreeable"),
                        org.assertj.core.groups.Tuple.tuple(Change.Verb.AGREED, mika, "agreeable"),
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Verb.AGREED, editor, "agreeable"));
    }

    @Test
    void takesAnAgreementBackAndGivesItAgain() {
        var post = posted(tove, aboutClaim, "agreeable");
        cast.as(mika, () -> discussions.disagree(post.id()));
        assertThat(verbs(post.id().value())).containsExactly(Change.Verb.MADE);

        cast.as(mika, () -> discussions.agree(post.id()));
        cast.as(editor, () -> discussions.agree(post.id()));
        cast.as(mika, () -> discussions.disagree(post.id()));
        assertThat(now(post).agreed()).containsExactly(editor);
        cast.as(mika, () -> discussions.agree(post.id()));
        assertThat(now(post).agreed()).containsExactly(editor, mika);
        assertThat(verbs(post.id().value()))
                .containsExactly(
                        Change.Verb.MADE,
                        Change.Verb.AGREED,
                        Change.Verb.AGREED,
                        Change.Verb.DISAGREED,
                        Change.Verb.AGREED);
    }

    @Test
    void refusesToAgreeWithOneself() {
        var post = posted(tove, aboutClaim, "mine");
        assertRefusal("agree-own", tove, () -> discussions.agree(post.id()));
    }

    @Test
    void letsMembersPostAndViewersOnlyRead() {
        assertRefused(withoutPen(), () -> post(aboutClaim));
        assertRefused(withoutPen(), () -> post(aboutPassage));
        var post = posted(tove, aboutClaim, "words");

        assertThat(cast.as(viewer, () -> discussions.getPost(post.id()))).isEqualTo(post);
        assertRefused(outsiders(), () -> discussions.getPost(post.id()));
        assertRefused(outsiders(), () -> discussions.history(post.id()));
        assertRefused(withoutPen(), () -> discussions.agree(post.id()));
        assertRefused(withoutPen(), () -> discussions.disagree(post.id()));
    }

    @Test
    void letsOnlyTheAuthorChangeAPost() {
        var post = posted(tove, aboutClaim, "words");
        var revision = cast.as(tove, () -> discussions.history(post.id())).getLast().revision();
        var others = othersThan(tove);

        assertRefused(
                others, () -> discussions.edit(post.id(), Stance.FOR, "theirs", List.of(), 0));
        assertRefused(others, () -> discussions.withdraw(post.id()));
        assertRefused(others, () -> discussions.restore(post.id()));
        assertRefused(others, () -> discussions.restoreTo(post.id(), revision));
        assertThat(now(post)).isEqualTo(post);
    }

    @Test
    void refusesAnAuthorWhoMayNoLongerWrite() {
        var post = posted(tove, aboutClaim, "words");
        cast.as(owner, () -> groups.removeMember(group, tove));
        assertRefused(
                List.of(tove),
                () -> discussions.edit(post.id(), Stance.FOR, "later", List.of(), 0));
        assertRefused(List.of(tove), () -> discussions.getPost(post.id()));
    }

    @Test
    void refusesAnUnknownPostLikeSomebodyElses() {
        var unknown = new PostId(UUID.randomUUID());
        assertRefused(List.of(tove), () -> discussions.getPost(unknown));
        assertRefused(List.of(tove), () -> discussions.withdraw(unknown));
        assertRefused(List.of(tove), () -> discussions.agree(unknown));
        assertRefused(List.of(tove), () -> discussions.history(unknown));
    }

    private void post(Subject subject) {
        discussions.post(new NewPost(subject, null, Stance.FOR, "words", List.of()));
    }
}
