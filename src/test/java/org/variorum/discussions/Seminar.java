package org.variorum.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.claims.ClaimView;
import org.variorum.claims.Claims;
import org.variorum.claims.Scene;
import org.variorum.groups.GroupId;
import org.variorum.groups.Groups;
import org.variorum.groups.Role;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;
import org.variorum.history.Timelines;
import org.variorum.testing.Cast;
import org.variorum.testing.Statements;

/// A group with somebody in each role, an essay and a claim, and the words in which its discussions
/// are told.
abstract class Seminar {

    static final String TEXT = "The canal was covered in 1931, and the market floods ever since.";
    static final String STATEMENT = "The cover makes the market flood";

    @Autowired Discussions discussions;
    @Autowired Passages passages;
    @Autowired Claims claims;
    @Autowired Groups groups;
    @Autowired Timelines timelines;
    @Autowired Cast cast;
    @Autowired Scene scene;
    @Autowired Statements statements;

    UserId owner;
    UserId editor;
    UserId tove;
    UserId mika;
    UserId viewer;
    UserId stranger;
    UserId admin;
    GroupId group;
    Scene.Essay essay;
    PassageView passage;
    ClaimView claim;
    Subject aboutClaim;
    Subject aboutPassage;

    @BeforeEach
    void meets() {
        owner = cast.person("owen");
        stranger = cast.person("stranger");
        admin = cast.admin("ada");
        group = cast.groupOf(owner);
        editor = cast.member("edda", group, owner, Role.EDITOR);
        tove = cast.member("tove", group, owner, Role.MEMBER);
        mika = cast.member("mika", group, owner, Role.MEMBER);
        viewer = cast.member("vera", group, owner, Role.VIEWER);
        essay = scene.essay(owner, group, TEXT);
        passage = passage("covered in 1931");
        claim = scene.claim(tove, group, STATEMENT);
        aboutClaim = new Subject.OfClaim(claim.id());
        aboutPassage = new Subject.OfPassage(passage.id());
    }

    PassageView passage(String words) {
        return cast.as(tove, () -> passages.at(essay.words(words)));
    }

    PostView posted(UserId author, Subject subject, String body, PassageId... citations) {
        return posted(author, subject, null, Stance.NOTES, body, citations);
    }

    PostView replied(UserId author, PostView parent, String body) {
        return posted(author, aboutClaim, parent.id(), Stance.NOTES, body);
    }

    PostView posted(
            UserId author,
            Subject subject,
            @Nullable PostId parent,
            Stance stance,
            String body,
            PassageId... citations) {
        return cast.as(
                author,
                () ->
                        discussions.post(
                                new NewPost(subject, parent, stance, body, List.of(citations))));
    }

    PostView edited(PostView seen, Stance stance, String body, PassageId... citations) {
        return Scene.saved(
                cast.as(
                        seen.author(),
                        () ->
                                discussions.edit(
                                        seen.id(), stance, body, List.of(citations), seen.lock())));
    }

    void withdrawn(PostView post) {
        cast.as(post.author(), () -> discussions.withdraw(post.id()));
    }

    PostView now(PostView post) {
        return cast.as(viewer, () -> discussions.getPost(post.id()));
    }

    DiscussionView discussion(Subject subject) {
        return cast.as(viewer, () -> discussions.about(subject)).orElseThrow();
    }

    void resolved(DiscussionId discussion) {
        cast.as(editor, () -> discussions.resolve(discussion, "All is said"));
    }

    /// What the timeline tells of this subject, the oldest first.
    List<TimelineEntry> told(UUID subject) {
        return cast.as(viewer, () -> timelines.ofSubject(group.value(), subject)).reversed();
    }

    List<Change.Verb> verbs(UUID subject) {
        return told(subject).stream().map(TimelineEntry::verb).toList();
    }

    void assertRefused(List<UserId> people, Runnable work) {
        people.forEach(person -> scene.mayNot(person, work));
    }

    void assertRefusal(String code, UserId person, Runnable work) {
        assertThat(scene.refusal(person, work)).isEqualTo(code);
    }

    List<UserId> outsiders() {
        return List.of(stranger, admin);
    }

    List<UserId> withoutPen() {
        var people = new ArrayList<>(outsiders());
        people.add(viewer);
        return people;
    }

    /// Everybody but this author.
    List<UserId> othersThan(UserId author) {
        return List.of(owner, editor, tove, mika, viewer, stranger, admin).stream()
                .filter(person -> !person.equals(author))
                .toList();
    }
}
