package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What screens ask for takes as many statements for a thousand posts as for ten.
abstract class DiscussionsAtScaleContract extends Seminar {

    @Test
    void readsAThousandPostsWithTheStatementsOfTen() {
        fill(10);
        var ofTen = statements();
        fill(990);

        assertThat(statements()).isEqualTo(ofTen);
        var posts = strand();
        assertThat(posts).hasSize(1_000);
        assertThat(posts).allMatch(post -> post.citations().equals(List.of(passage)));
        assertThat(posts).allMatch(post -> post.agreed().equals(List.of(mika)));
        assertThat(posts.getLast().depth()).isEqualTo(999);
    }

    @Test
    void marksSixtyDiscussionsWithTheStatementsOfTen() {
        open(10);
        var ofTen = statementsOfLists();
        open(50);

        assertThat(statementsOfLists()).isEqualTo(ofTen);
        assertThat(cast.as(viewer, () -> discussions.marks(essay.version()))).hasSize(60);
        assertThat(cast.as(viewer, () -> discussions.openByDocument(group)))
                .containsEntry(essay.document(), 60L);
    }

    private List<Long> statements() {
        var last = strand().getLast();
        return List.of(
                counted(() -> discussions.about(aboutClaim)),
                counted(() -> discussions.get(last.discussion())),
                counted(() -> discussions.getPost(last.id())),
                counted(() -> discussions.postsByClaim(group)),
                statements.during(() -> withdrawn(replied(mika, last, "an aside"))));
    }

    /// The posts that stand, from the first to the deepest.
    private List<PostView> strand() {
        return cast.as(viewer, () -> discussions.about(aboutClaim)).stream()
                .flatMap(found -> found.posts().stream())
                .filter(post -> !post.withdrawn())
                .toList();
    }

    private List<Long> statementsOfLists() {
        return List.of(
                counted(() -> discussions.marks(essay.version())),
                counted(() -> discussions.marksOf(passage.id())),
                counted(() -> discussions.openByDocument(group)));
    }

    private long counted(Runnable work) {
        return statements.during(() -> cast.as(viewer, work));
    }

    /// A strand in which each post replies to the one before, cites and is agreed to.
    private void fill(int many) {
        var known = strand();
        var parent = known.isEmpty() ? null : known.getLast();
        for (var count = 0; count < many; count++) {
            var post =
                    posted(
                            tove,
                            aboutClaim,
                            parent == null ? null : parent.id(),
                            Stance.FOR,
                            "a post",
                            passage.id());
            cast.as(mika, () -> discussions.agree(post.id()));
            parent = post;
        }
    }

    private void open(int many) {
        var from = cast.as(viewer, () -> discussions.marks(essay.version())).size();
        for (var count = from; count < from + many; count++) {
            var start = count % 8;
            var length = 1 + count / 8;
            var place = cast.as(tove, () -> passages.at(essay.at(start, length)));
            posted(tove, new Subject.OfPassage(place.id()), "a post");
        }
    }
}
