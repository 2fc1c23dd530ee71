package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.EvidenceRole;
import org.variorum.documents.DocumentId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

abstract class DiscussionsContract extends Seminar {

    @Test
    void beginsWithTheFirstPost() {
        assertThat(cast.as(viewer, () -> discussions.about(aboutClaim))).isEmpty();
        var first = posted(tove, aboutClaim, null, Stance.FOR, "first");
        var second = posted(mika, aboutClaim, null, Stance.AGAINST, "second");

        var discussion = discussion(aboutClaim);

        assertThat(discussion)
                .isEqualTo(
                        new DiscussionView(
                                first.discussion(),
                                group,
                                aboutClaim,
                                tove,
                                discussion.openedAt(),
                                false,
                                null,
                                null,
                                null,
                                List.of(first, second),
                                Map.of(
                                        Stance.FOR,
                                        1L,
                                        Stance.AGAINST,
                                        1L,
                                        Stance.ASKS,
                                        0L,
                                        Stance.NOTES,
                                        0L)));
        assertThat(cast.as(viewer, () -> discussions.get(discussion.id()))).isEqualTo(discussion);
    }

    @Test
    void tellsTheTimelineWhatWasDiscussedAndWhere() {
        var onClaim = posted(tove, aboutClaim, "a word\non the claim");
        var onPassage = posted(mika, aboutPassage, "on the words");

        assertThat(told(onClaim.discussion().value()))
                .extracting(TimelineEntry::kind, TimelineEntry::verb, TimelineEntry::summary)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Kind.DISCUSSION, Change.Verb.MADE, STATEMENT));
        assertThat(told(onClaim.id().value()))
                .extracting(TimelineEntry::summary, TimelineEntry::document)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a word on the claim", null));
        assertThat(told(onPassage.discussion().value()))
                .extracting(TimelineEntry::summary, TimelineEntry::document, TimelineEntry::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "covered in 1931", essay.document().value(), mika));
    }

    @Test
    void closesToPostsWhenResolvedAndOpensAgain() {
        var post = posted(tove, aboutClaim, "first");
        var id = post.discussion();
        cast.as(tove, () -> discussions.resolve(id, "  Settled at the meeting "));

        var resolved = discussion(aboutClaim);
        assertThat(resolved.resolved()).isTrue();
        assertThat(resolved.resolvedBy()).isEqualTo(tove);
        assertThat(resolved.resolvedAt()).isNotNull();
        assertThat(resolved.resolution()).isEqualTo("Settled at the meeting");
        assertRefusal("discussion-resolved", mika, () -> posted(mika, aboutClaim, "late"));
        assertRefusal("discussion-resolved", mika, () -> replied(mika, post, "late"));
        assertRefusal("already-resolved", editor, () -> discussions.resolve(id, "Again"));
        assertThat(edited(post, Stance.FOR, "still mine to mend").body())
                .isEqualTo("still mine to mend");
        cast.as(mika, () -> discussions.agree(post.id()));

        cast.as(editor, () -> discussions.reopen(id, "New evidence"));

        assertThat(discussion(aboutClaim).resolved()).isFalse();
        assertThat(discussion(aboutClaim).resolution()).isNull();
        assertRefusal("not-resolved", editor, () -> discussions.reopen(id, "Again"));
        posted(mika, aboutClaim, "in time");
        assertThat(told(id.value()))
                .extracting(TimelineEntry::verb, TimelineEntry::actor, TimelineEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Verb.MADE, tove, null),
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Verb.RESOLVED, tove, "Settled at the meeting"),
                        org.assertj.core.groups.Tuple.tuple(
                                Change.Verb.REOPENED, editor, "New evidence"));
    }

    @Test
    void wantsAReason() {
        var id = posted(tove, aboutClaim, "first").discussion();
        assertRefusal("reason: reason-missing", tove, () -> discussions.resolve(id, " \n"));
        assertRefusal("reason: reason-missing", tove, () -> discussions.reopen(id, ""));
        assertRefusal("reason: too-long", tove, () -> discussions.resolve(id, "x".repeat(2_001)));
        cast.as(tove, () -> discussions.resolve(id, "x".repeat(2_000)));
        assertThat(discussion(aboutClaim).resolution()).hasSize(2_000);
    }

    @Test
    void letsWhoOpenedItAndEditorsSettleIt() {
        var id = posted(tove, aboutClaim, "first").discussion();
        posted(mika, aboutClaim, "second");
        var others = List.of(mika, viewer, stranger, admin);

        assertRefused(others, () -> discussions.resolve(id, "No"));
        cast.as(tove, () -> discussions.resolve(id, "Yes"));
        assertRefused(others, () -> discussions.reopen(id, "No"));
        cast.as(owner, () -> discussions.reopen(id, "Yes"));
        assertThat(discussion(aboutClaim).resolved()).isFalse();
    }

    @Test
    void isNotThereForOutsiders() {
        var id = posted(tove, aboutClaim, "first").discussion();
        posted(tove, aboutPassage, "first");

        assertRefused(outsiders(), () -> discussions.get(id));
        assertRefused(outsiders(), () -> discussions.about(aboutClaim));
        assertRefused(outsiders(), () -> discussions.about(aboutPassage));
        assertRefused(outsiders(), () -> discussions.openByDocument(group));
        assertRefused(outsiders(), () -> discussions.postsByClaim(group));
        assertRefused(outsiders(), () -> discussions.marks(essay.version()));
        assertRefused(outsiders(), () -> discussions.marksOf(passage.id()));
        assertRefused(
                List.of(tove),
                () -> discussions.about(new Subject.OfClaim(new ClaimId(UUID.randomUUID()))));
        assertRefused(
                List.of(tove),
                () -> discussions.about(new Subject.OfPassage(new PassageId(UUID.randomUUID()))));
        assertRefused(List.of(tove), () -> discussions.get(new DiscussionId(UUID.randomUUID())));
    }

    @Test
    void goesAwayWithItsClaimAndComesBackWithIt() {
        var post = posted(mika, aboutClaim, "first");
        cast.as(tove, () -> claims.withdraw(claim.id()));

        assertRefused(List.of(mika, viewer), () -> discussions.about(aboutClaim));
        assertRefused(List.of(mika, viewer), () -> discussions.getPost(post.id()));
        assertRefused(List.of(mika), () -> discussions.withdraw(post.id()));
        assertThat(cast.as(tove, () -> discussions.about(aboutClaim))).isPresent();
        assertRefusal("claim-withdrawn", tove, () -> posted(tove, aboutClaim, "still?"));

        cast.as(tove, () -> claims.restore(claim.id()));
        assertThat(discussion(aboutClaim).posts()).containsExactly(post);
    }

    @Test
    void marksThePassagesOfAVersionInTheOrderOfTheText() {
        var wide = passage("covered in 1931, and the market");
        var last = passage("ever since");
        var onLast = posted(mika, new Subject.OfPassage(last.id()), "last");
        var onPassage = posted(tove, aboutPassage, "first");
        var onWide = posted(mika, new Subject.OfPassage(wide.id()), "wide");
        posted(tove, aboutClaim, "no mark");
        resolved(onWide.discussion());

        var inside =
                new DiscussionMark(
                        onPassage.discussion(), passage.id(), passage.span(), false, tove);
        assertThat(cast.as(viewer, () -> discussions.marks(essay.version())))
                .containsExactly(
                        new DiscussionMark(onWide.discussion(), wide.id(), wide.span(), true, mika),
                        inside,
                        new DiscussionMark(
                                onLast.discussion(), last.id(), last.span(), false, mika));
        assertThat(cast.as(viewer, () -> discussions.marksOf(passage.id())))
                .containsExactly(inside);
    }

    @Test
    void leavesNoMarkWhereAllPostsAreWithdrawn() {
        var post = posted(tove, aboutPassage, "first");
        withdrawn(post);

        assertThat(cast.as(viewer, () -> discussions.marks(essay.version()))).isEmpty();
        assertThat(cast.as(viewer, () -> discussions.marksOf(passage.id()))).isEmpty();
        assertThat(cast.as(viewer, () -> discussions.openByDocument(group))).isEmpty();
        assertThat(discussion(aboutPassage).posts()).hasSize(1);

        cast.as(tove, () -> discussions.restore(post.id()));
        assertThat(cast.as(viewer, () -> discussions.marks(essay.version()))).hasSize(1);
    }

    @Test
    void countsOpenDiscussionsOfPassagesAndOfClaimsWithEvidence() {
        var other = scene.essay(owner, group, "The river remembers where it ran.");
        var quiet = scene.essay(owner, group, "Nobody says a word of this.");
        scene.evidence(tove, claim, essay.words("canal"), EvidenceRole.STATES);
        scene.evidence(tove, claim, essay.words("market"), EvidenceRole.SUPPORTS);
        scene.evidence(tove, claim, other.words("river"), EvidenceRole.CONTRADICTS);
        scene.evidence(
                tove,
                scene.claim(tove, group, "Undiscussed"),
                quiet.words("word"),
                EvidenceRole.STATES);
        posted(tove, aboutClaim, "on the claim");
        posted(tove, aboutPassage, "on the passage");
        var resolved = posted(tove, new Subject.OfPassage(passage("floods").id()), "resolved");
        resolved(resolved.discussion());
        posted(tove, new Subject.OfClaim(scene.claim(tove, group, "Without evidence").id()), "x");

        assertThat(cast.as(viewer, () -> discussions.openByDocument(group)))
                .isEqualTo(Map.<DocumentId, Long>of(essay.document(), 2L, other.document(), 1L));
    }

    @Test
    void countsThePostsOfClaimsThatStand() {
        var second = scene.claim(tove, group, "Another claim");
        var silenced = scene.claim(tove, group, "A claim nobody stands by");
        posted(tove, aboutClaim, "one");
        posted(mika, aboutClaim, "two");
        withdrawn(posted(mika, aboutClaim, "three"));
        posted(mika, new Subject.OfClaim(second.id()), "one");
        withdrawn(posted(mika, new Subject.OfClaim(silenced.id()), "one"));
        posted(tove, aboutPassage, "not on a claim");

        assertThat(cast.as(viewer, () -> discussions.postsByClaim(group)))
                .isEqualTo(Map.of(claim.id(), 2L, second.id(), 1L));
    }
}
