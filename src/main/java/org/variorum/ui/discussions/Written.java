package org.variorum.ui.discussions;

import java.util.List;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Stance;

/// What somebody has written in a form.
record Written(Stance stance, String body, List<PassageView> citations) {

    /// Nothing yet.
    static final Written NOTHING = new Written(Stance.NOTES, "", List.of());

    static Written of(PostView post) {
        return new Written(post.stance(), post.body(), post.citations());
    }

    List<PassageId> cited() {
        return citations.stream().map(PassageView::id).toList();
    }
}
