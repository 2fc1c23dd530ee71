package org.variorum.discussions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;
import org.variorum.annotations.PassageId;
import org.variorum.claims.ClaimId;
import org.variorum.claims.Evidences;
import org.variorum.documents.DocumentId;
import org.variorum.documents.VersionId;
import org.variorum.groups.GroupId;
import org.variorum.history.Attempts;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.PastState;
import org.variorum.history.Timelines;

/// Discussions about claims and passages, and the posts in them.
@Service
@Transactional
public class Discussions {

    private static final int MAX_REASON = 2_000;

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final Topics topics;
    private final DiscussionViews views;
    private final DiscussionMarks marks;
    private final Posting posting;
    private final Agreeing agreeing;
    private final PostPasts pasts;
    private final Attempts attempts;
    private final Evidences evidences;
    private final Timelines timelines;
    private final Acting acting;
    private final Clock clock;

    Discussions(
            DiscussionRepository discussions,
            PostRepository posts,
            Topics topics,
            DiscussionViews views,
            DiscussionMarks marks,
            Posting posting,
            Agreeing agreeing,
            PostPasts pasts,
            Attempts attempts,
            Evidences evidences,
            Timelines timelines,
            Acting acting,
            Clock clock) {
        this.discussions = discussions;
        this.posts = posts;
        this.topics = topics;
        this.views = views;
        this.marks = marks;
        this.posting = posting;
        this.agreeing = agreeing;
        this.pasts = pasts;
        this.attempts = attempts;
        this.evidences = evidences;
        this.timelines = timelines;
        this.acting = acting;
        this.clock = clock;
    }

    /// The discussion about this subject; empty as long as nobody has posted.
    @PreAuthorize("@discussionRights.readsAbout(#subject)")
    @Transactional(readOnly = true)
    public Optional<DiscussionView> about(Subject subject) {
        return topics.about(subject).map(views::of);
    }

    /// One discussion with all its posts.
    @PreAuthorize("@discussionRights.reads(#discussion)")
    @Transactional(readOnly = true)
    public DiscussionView get(DiscussionId discussion) {
        return views.of(discussions.findById(discussion.value()).orElseThrow());
    }

    /// Posts, and opens the discussion where there is none. Two people who open it at the same time
    /// find both their posts in the same one.
    ///
    /// Joins a caller's transaction. Then the slower of two openings fails with it: there is
    /// nothing left to try again in.
    ///
    /// @throws Refusal `blank`, `too-long`, `invisible` of the body, `too-many-citations`,
    ///   `citation-elsewhere` if a passage is not of the subject's group, `parent-elsewhere` if the
    ///   parent is not a post of this discussion, `discussion-resolved`, `claim-withdrawn`
    @PreAuthorize("@discussionRights.writesAbout(#command.subject())")
    @Transactional(propagation = Propagation.SUPPORTS)
    public PostView post(NewPost command) {
        return attempts.at(() -> posting.post(command));
    }

    /// One post, with its true depth.
    @PreAuthorize("@discussionRights.readsPost(#post)")
    @Transactional(readOnly = true)
    public PostView getPost(PostId post) {
        return views.of(posts.findById(post.value()).orElseThrow());
    }

    /// Changes one's own post, also in a resolved discussion. Agreements stay. Saving what stands
    /// there already is no revision.
    ///
    /// @throws Refusal those of [#post] about body and citations, `post-withdrawn`
    @PreAuthorize("@discussionRights.changes(#post)")
    public Edited<PostView> edit(
            PostId post, Stance stance, String body, List<PassageId> citations, long lock) {
        return posting.edit(post, Content.checked(stance, body, citations), lock);
    }

    /// Withdraws one's own post. A tombstone keeps its place for the replies.
    @PreAuthorize("@discussionRights.changes(#post)")
    public void withdraw(PostId post) {
        posting.withdraw(post);
    }

    /// Takes the withdrawal of one's own post back.
    @PreAuthorize("@discussionRights.changes(#post)")
    public void restore(PostId post) {
        posting.restore(post);
    }

    /// Agrees with somebody else's post, also in a resolved discussion; a second time changes
    /// nothing.
    ///
    /// @throws Refusal `agree-own`, `post-withdrawn`
    @PreAuthorize("@discussionRights.agrees(#post)")
    public void agree(PostId post) {
        agreeing.agree(post);
    }

    /// Takes one's own agreement back; without one it changes nothing.
    @PreAuthorize("@discussionRights.agrees(#post)")
    public void disagree(PostId post) {
        agreeing.disagree(post);
    }

    /// Closes the discussion to new posts. Allowed to the person who opened it, and to editors.
    ///
    /// @param reason the outcome, up to 2,000 characters
    /// @throws Refusal `reason-missing`, `too-long`, `invisible`, `already-resolved`
    @PreAuthorize("@discussionRights.settles(#discussion)")
    public void resolve(DiscussionId discussion, String reason) {
        var why = checkedReason(reason);
        var held = discussions.held(discussion.value()).orElseThrow();
        held.resolve(acting.required(), why, clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(held, Change.Verb.RESOLVED, why);
    }

    /// Opens a resolved discussion again. Allowed to the person who opened it first, and to
    /// editors.
    ///
    /// @param reason up to 2,000 characters; told in the group's timeline
    /// @throws Refusal `reason-missing`, `too-long`, `invisible`, `not-resolved`
    @PreAuthorize("@discussionRights.settles(#discussion)")
    public void reopen(DiscussionId discussion, String reason) {
        var why = checkedReason(reason);
        var held = discussions.held(discussion.value()).orElseThrow();
        held.reopen();
        record(held, Change.Verb.REOPENED, why);
    }

    /// How many unresolved discussions touch each document of a group: those about its passages and
    /// those about claims with evidence in it. Documents with none are left out, as are discussions
    /// whose posts are all withdrawn.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<DocumentId, Long> openByDocument(GroupId group) {
        var open = new HashMap<DocumentId, Long>();
        for (var row : discussions.openOnPassages(group.value())) {
            open.put(new DocumentId(row.of()), row.many());
        }
        var claims = discussions.claimsWithOpen(group.value());
        if (!claims.isEmpty()) {
            var documents = evidences.documentsByClaim(group);
            for (var claim : claims) {
                documents
                        .getOrDefault(new ClaimId(claim), Set.of())
                        .forEach(document -> open.merge(document, 1L, Long::sum));
            }
        }
        return Map.copyOf(open);
    }

    /// How many posts, withdrawn ones not counted, each claim of a group has; claims with none are
    /// left out.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public Map<ClaimId, Long> postsByClaim(GroupId group) {
        return posts.countByClaim(group.value()).stream()
                .collect(Collectors.toMap(row -> new ClaimId(row.of()), Counted::many));
    }

    /// The discussions about passages that have a place in a version, wherever they were made, in
    /// the order of the text, those that begin together longest first. One whose posts are all
    /// withdrawn is left out.
    @PreAuthorize("@documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<DiscussionMark> marks(VersionId version) {
        return marks.on(version);
    }

    /// What [#marks] says of one passage in the current version: one mark or none.
    @PreAuthorize("@passageRights.reads(#passage)")
    @Transactional(readOnly = true)
    public List<DiscussionMark> marksOf(PassageId passage) {
        return marks.of(passage);
    }

    /// What [#marks] says of one passage: one mark or none.
    @PreAuthorize("@passageRights.reads(#passage) and @documentRights.readsVersion(#version)")
    @Transactional(readOnly = true)
    public List<DiscussionMark> marksOf(PassageId passage, VersionId version) {
        return marks.of(passage, version);
    }

    /// A post's revisions, newest first, in the fields `stance`, `body`, `citations` (one quote a
    /// line) and `withdrawn` (`true` or none). Of a withdrawn post only for its author and editors.
    @PreAuthorize("@discussionRights.readsPast(#post)")
    @Transactional(readOnly = true)
    public List<PastState> history(PostId post) {
        return pasts.of(post);
    }

    /// Writes what one's own post said after this revision as a new revision; a withdrawn post
    /// stands again.
    ///
    /// @throws Refusal `no-such-revision` if the post did not exist yet
    @PreAuthorize("@discussionRights.changes(#post)")
    public PostView restoreTo(PostId post, long revision) {
        return posting.restoreTo(post, revision);
    }

    private static String checkedReason(String reason) {
        var why = Limits.text("reason", reason, MAX_REASON);
        if (why.isEmpty()) {
            throw Refusal.field("reason", "reason-missing");
        }
        return why;
    }

    private void record(Discussion discussion, Change.Verb verb, String why) {
        timelines.record(
                Change.shared(
                                discussion.group().value(),
                                discussion.document(),
                                Change.Kind.DISCUSSION,
                                discussion.key(),
                                verb,
                                topics.words(discussion.subject()))
                        .because(why));
    }
}
