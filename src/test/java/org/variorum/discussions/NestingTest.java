package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.variorum.accounts.UserId;

class NestingTest {

    private static final DiscussionId DISCUSSION = new DiscussionId(UUID.randomUUID());

    @Test
    void putsEachPostBeforeItsRepliesAndKeepsSiblingsInTime() {
        var first = post(null);
        var second = post(null);
        var toSecond = post(second);
        var toFirst = post(first);
        var deeper = post(toFirst);
        var againToFirst = post(first);

        assertThat(
                        Nesting.depthFirst(
                                List.of(first, second, toSecond, toFirst, deeper, againToFirst)))
                .containsExactly(first, toFirst, deeper, againToFirst, second, toSecond);
    }

    @Test
    void ordersNothing() {
        assertThat(Nesting.depthFirst(List.of())).isEmpty();
    }

    @Test
    void standsAStrandOfAHundredThousandReplies() {
        var strand = new ArrayList<PostView>();
        for (var depth = 0; depth < 100_000; depth++) {
            strand.add(post(strand.isEmpty() ? null : strand.getLast()));
        }
        assertThat(Nesting.depthFirst(strand)).isEqualTo(strand);
    }

    private static PostView post(@Nullable PostView parent) {
        return new PostView(
                new PostId(UUID.randomUUID()),
                DISCUSSION,
                parent == null ? null : parent.id(),
                parent == null ? 0 : parent.depth() + 1,
                new UserId(new UUID(0, 1)),
                Stance.NOTES,
                "A post",
                List.of(),
                List.of(),
                Instant.EPOCH,
                null,
                false,
                0);
    }
}
