package org.variorum.discussions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Edited;
import org.variorum.history.PastState;

/// Discussions.
@Service
public class Discussions {
    public Optional<DiscussionView> about(Subject subject) {
        throw new UnsupportedOperationException();
    }

    public DiscussionView get(DiscussionId discussion) {
        throw new UnsupportedOperationException();
    }

    public PostView post(NewPost command) {
        throw new UnsupportedOperationException();
    }

    public PostView getPost(PostId post) {
        throw new UnsupportedOperationException();
    }

    public Edited<PostView> edit(
            PostId post, Stance stance, String body, List<PassageId> citations, long lock) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(PostId post) {
        throw new UnsupportedOperationException();
    }

    public void restore(PostId post) {
        throw new UnsupportedOperationException();
    }

    public void agree(PostId post) {
        throw new UnsupportedOperationException();
    }

    public void disagree(PostId post) {
        throw new UnsupportedOperationException();
    }

    public void resolve(DiscussionId discussion, String reason) {
        throw new UnsupportedOperationException();
    }

    public void reopen(DiscussionId discussion, String reason) {
        throw new UnsupportedOperationException();
    }

    public Map<DocumentId, Long> openByDocument(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public Map<ClaimId, Long> postsByClaim(GroupId group) {
        throw new UnsupportedOperationException();
    }

    public List<DiscussionMark> marks(VersionId version) {
        throw new UnsupportedOperationException();
    }

    public List<DiscussionMark> marksOf(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public List<PastState> history(PostId post) {
        throw new UnsupportedOperationException();
    }

    public PostView restoreTo(PostId post, long revision) {
        throw new UnsupportedOperationException();
    }
}
