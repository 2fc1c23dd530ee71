package org.variorum.discussions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageUse;
import org.variorum.documents.DocumentId;
import org.variorum.groups.GroupId;

/// Tells the modules below that a passage is discussed or cited.
@Component
class DiscussionUse implements PassageUse {

    private final DiscussionRepository discussions;
    private final PostRepository posts;

    DiscussionUse(DiscussionRepository discussions, PostRepository posts) {
        this.discussions = discussions;
        this.posts = posts;
    }

    @Override
    public Kind kind() {
        return Kind.DISCUSSION;
    }

    @Override
    public Map<PassageId, Long> of(GroupId group, @Nullable DocumentId document) {
        var counts = new HashMap<PassageId, Long>();
        discussions
                .aboutPassages(group.value())
                .forEach(row -> counts.merge(new PassageId(row.of()), row.many(), Long::sum));
        posts.citationsInGroup(group.value())
                .forEach(row -> counts.merge(new PassageId(row.of()), row.many(), Long::sum));
        return counts;
    }

    @Override
    public long ofPassage(PassageId passage) {
        return discussions.livelyOnPassage(passage.value()).size()
                + posts.citationsOf(passage.value());
    }
}
