package org.variorum.ui.discussions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.annotations.PassageView;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.NewPost;
import org.variorum.discussions.PostId;
import org.variorum.discussions.PostView;
import org.variorum.discussions.Subject;
import org.variorum.groups.GroupView;
import org.variorum.groups.Role;
import org.variorum.history.Edited;
import org.variorum.ui.components.ConflictDialog;
import org.variorum.ui.components.DraftKey;
import org.variorum.ui.components.HistoryDialog;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// The discussion about a claim or a passage: posts, replies, and the place to write.
public class DiscussionPanel extends Composite<Div> {

    /// The screen around the panel.
    public interface Host {

        /// Shows a cited passage to the reader.
        void openPassage(PassageView passage);

        /// The passage that the reader has chosen last and could cite now.
        Optional<PassageView> passageToCite();

        /// Whether this screen has texts to cite from; without them *Cite* is not offered.
        default boolean offersCiting() {
            return true;
        }
    }

    private final ConversationServices services;
    private final GroupView group;
    private final Host host;
    private final UserId me;
    private final DiscussionHead head;
    private final UnorderedList list = new UnorderedList();
    private final Div nothingYet = new Div();
    private final Div composer = new Div();
    private final Outcome outcome;
    private final Map<PostId, PostItem> items = new HashMap<>();
    private @Nullable Subject subject;
    private @Nullable DiscussionView discussion;
    private boolean closed;

    /// An empty panel; [#show] fills it.
    public DiscussionPanel(ConversationServices services, GroupView group, Host host) {
        this.services = services;
        this.group = group;
        this.host = host;
        this.me = services.acting().required();
        this.outcome = new Outcome(services.discussions(), this::refresh);
        this.head = new DiscussionHead(outcome);
        list.addClassName("posts");
        nothingYet.addClassNames("soft", "no-posts");
        composer.addClassName("composer");
        getContent().addClassName("discussion-panel");
        getContent().add(head, list, nothingYet, outcome, composer);
    }

    /// Shows the discussion about this subject, from its beginning. The same subject again is read
    /// again.
    public void show(Subject subject) {
        if (!subject.equals(this.subject)) {
            this.subject = subject;
            items.clear();
            list.removeAll();
            composer.removeAll();
        }
        refresh();
    }

    /// Reads it again after news. What is being written, the focus and the scroll stay as they are.
    public void refresh() {
        var about = subject;
        if (about == null) {
            return;
        }
        var conversation = Conversation.about(about, services);
        discussion = conversation.discussion();
        head.show(conversation, maySettle());
        showPosts(conversation);
        outcome.show(conversation, maySettle());
        showComposer(about);
    }

    /// Goes to where one writes a post, if one may.
    public void write() {
        composer.getChildren().findFirst().ifPresent(form -> ((PostForm) form).focus());
    }

    /// Lets nobody write here, whatever their role: the subject is withdrawn.
    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    /// Posts never go and never change places, so each stays where it is and new ones come between.
    private void showPosts(Conversation conversation) {
        var posts = discussion == null ? List.<PostView>of() : discussion.posts();
        for (var index = 0; index < posts.size(); index++) {
            var post = posts.get(index);
            var item = items.get(post.id());
            if (item == null) {
                item = new PostItem(this);
                items.put(post.id(), item);
                list.addComponentAtIndex(index, item);
            }
            item.show(post, conversation);
        }
        list.setVisible(!posts.isEmpty());
        nothingYet.setVisible(posts.isEmpty());
        nothingYet.setText(Texts.get(mayWrite() ? "discussion.nobody-yet" : "discussion.no-posts"));
    }

    /// Words that somebody is writing while others resolve the discussion stay before them.
    private void showComposer(Subject about) {
        if (mayPost() && composer.getComponentCount() == 0) {
            composer.add(
                    new PostForm(
                                    host,
                                    DraftKey.ofNew(me, "post-" + about),
                                    Texts.get("post.add"),
                                    (form, written) -> post(form, null, written, () -> {}))
                            .withActions(Texts.get("post.send"), null));
        }
        composer.setVisible(mayPost() || composer.getChildren().anyMatch(DiscussionPanel::isBegun));
    }

    private static boolean isBegun(Component form) {
        return ((PostForm) form).isBegun();
    }

    /// @param posted closes the form, where it was opened for this post
    private void post(PostForm form, @Nullable PostId parent, Written written, Runnable posted) {
        var post =
                services.discussions()
                        .post(
                                new NewPost(
                                        Objects.requireNonNull(subject),
                                        parent,
                                        written.stance(),
                                        written.body(),
                                        written.cited()));
        form.done();
        posted.run();
        refresh();
        Optional.ofNullable(items.get(post.id())).ifPresent(PostItem::comeIntoView);
    }

    void reply(PostItem item, PostView post) {
        item.write(
                new PostForm(
                                host,
                                DraftKey.ofNew(me, "reply-" + post.id().value()),
                                Texts.get("post.reply-label"),
                                (form, written) ->
                                        post(form, post.id(), written, item::stopWriting))
                        .withActions(Texts.get("post.reply"), item::stopWriting));
    }

    void edit(PostItem item, PostView post) {
        var form =
                new PostForm(
                        host,
                        DraftKey.ofEdit(me, "edit-" + post.id().value(), post.lock()),
                        Texts.get("post.edit-label"),
                        (writing, written) ->
                                save(
                                        post.id(),
                                        written,
                                        writing.lock(),
                                        new Writing(item, writing)));
        form.fill(Written.of(post));
        item.write(form.withActions(Texts.get("action.save"), item::stopWriting));
    }

    /// A form in its place under a post.
    private record Writing(PostItem item, PostForm form) {}

    private void save(PostId post, Written mine, long lock, Writing writing) {
        var edited =
                services.discussions().edit(post, mine.stance(), mine.body(), mine.cited(), lock);
        switch (edited) {
            case Edited.Saved<PostView> saved -> {
                writing.form().done();
                close(writing);
            }
            case Edited.Conflict<PostView>(var theirs) ->
                    new ConflictDialog(
                                    theirs.body(),
                                    mine.body(),
                                    () ->
                                            writing.form()
                                                    .attempt(
                                                            () ->
                                                                    save(
                                                                            post,
                                                                            mine,
                                                                            theirs.lock(),
                                                                            writing)),
                                    () -> {
                                        writing.form().giveUp();
                                        close(writing);
                                    })
                            .open();
        }
    }

    /// Nothing is left to write: mine or theirs stands there.
    private void close(Writing writing) {
        writing.item().stopWriting();
        refresh();
    }

    void withdraw(PostView post) {
        settleAfter(() -> services.discussions().withdraw(post.id()));
        Notices.undoable(Texts.get("post.withdrawn-done"), () -> restore(post));
    }

    void restore(PostView post) {
        settleAfter(() -> services.discussions().restore(post.id()));
    }

    void agree(PostView post, boolean agree) {
        settleAfter(
                () -> {
                    if (agree) {
                        services.discussions().agree(post.id());
                    } else {
                        services.discussions().disagree(post.id());
                    }
                });
    }

    void history(PostView post) {
        HistoryDialog.open(
                Texts.get("post.history"),
                services.discussions().history(post.id()),
                services.accounts(),
                mayWrite() && isMe(post.author())
                        ? revision ->
                                settleAfter(
                                        () -> services.discussions().restoreTo(post.id(), revision))
                        : null);
    }

    private void settleAfter(Runnable act) {
        Notices.unlessRefused(act);
        refresh();
    }

    void openPassage(PassageView passage) {
        host.openPassage(passage);
    }

    boolean isMe(UserId person) {
        return me.equals(person);
    }

    boolean isEditor() {
        return group.myRole().atLeast(Role.EDITOR);
    }

    /// Whether I may do more than read.
    boolean mayWrite() {
        return !closed && group.myRole().atLeast(Role.MEMBER);
    }

    /// Whether new posts are taken from me now.
    boolean mayPost() {
        return mayWrite() && (discussion == null || !discussion.resolved());
    }

    private boolean maySettle() {
        return mayWrite() && discussion != null && (isEditor() || isMe(discussion.openedBy()));
    }
}
