package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// What screens ask for takes as many statements for a thousand posts as for ten.
abstract class DiscussionsAtScaleContract extends Seminar {

    @Autowired JdbcTemplate jdbc;

    @Test
    void readsAThousandPostsWithTheStatementsOfTen() {
        fill(10);
        var ofTen = statements();
        var toReplyToTen = reply();
        fillTables(990);

        assertThat(statements()).isEqualTo(ofTen);
        // The numbers of revisions and of timeline entries are fetched twenty at a time.
        assertThat(reply()).isCloseTo(toReplyToTen, within(2L));
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
                counted(() -> discussions.postsByClaim(group)));
    }

    private long reply() {
        var parent = strand().getLast();
        return statements.during(() -> withdrawn(replied(mika, parent, "an aside")));
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

    /// Lengthens a strand in which each post replies to the one before, cites and is agreed to.
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

    /// The same straight into the tables, for a thousand posts take the service a minute.
    private void fillTables(int many) {
        var last = strand().getLast();
        var ids = new ArrayList<>(List.of(last.id().value()));
        var posts = new ArrayList<Object[]>();
        var hangings = new ArrayList<Object[]>();
        for (var count = 1; count <= many; count++) {
            var id = UUID.randomUUID();
            var at = Timestamp.from(last.createdAt().plusMillis(count));
            var depth = last.depth() + count;
            posts.add(
                    new Object[] {
                        id, ids.getLast(), depth, at, tove.value(), last.discussion().value()
                    });
            hangings.add(new Object[] {UUID.randomUUID(), id, passage.id().value()});
            ids.add(id);
        }
        jdbc.batchUpdate(
                """
                insert into post (id, parent_id, depth, created_at, author, discussion_id, lock_version, stance, body)
                values (?, ?, ?, ?, ?, ?, 0, 'FOR', 'a post')""",
                posts);
        jdbc.batchUpdate(
                "insert into post_citation (id, post_id, passage_id, place, lock_version) values (?, ?, ?, 0, 0)",
                hangings);
        hangings.forEach(row -> row[2] = mika.value());
        jdbc.batchUpdate(
                "insert into agreement (id, post_id, person_id, agreed_at, lock_version) values (?, ?, ?, now(), 0)",
                hangings);
    }

    private void open(int many) {
        var from = cast.as(viewer, () -> discussions.marks(essay.version())).size();
        for (var count = from; count < from + many; count++) {
            var start = count % 8;
            var length = 2 + count / 8;
            var place = cast.as(tove, () -> passages.at(essay.at(start, length)));
            posted(tove, new Subject.OfPassage(place.id()), "a post");
        }
    }
}
