package org.variorum.ui.discussions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.discussions.PostView;
import org.variorum.ui.components.Badge;
import org.variorum.ui.components.Markdown;
import org.variorum.ui.components.MoreMenu;
import org.variorum.ui.components.PersonAvatar;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// One post in its place. What is written under it stays when the post itself is drawn again.
final class PostItem extends ListItem {

    /// Levels of indentation on screen; deeper posts say whom they reply to.
    private static final int LEVELS = 3;

    /// All that the drawing depends on.
    private record Drawn(PostView post, List<Person> people, List<String> words) {}

    private final DiscussionPanel panel;
    private final Div avatar = new Div();
    private final Div content = new Div();
    private final Div writing = new Div();
    private @Nullable Drawn drawn;

    PostItem(DiscussionPanel panel) {
        this.panel = panel;
        addClassName("post");
        content.addClassName("post-content");
        writing.addClassName("post-writing");
        var beside = new Div(content, writing);
        beside.addClassName("post-beside");
        add(avatar, beside);
    }

    /// Draws the post, if anything about it has changed.
    void show(PostView post, Conversation conversation) {
        var now =
                new Drawn(
                        post,
                        post.agreed().stream()
                                .map(conversation.people()::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        List.of(
                                conversation.name(post.author()),
                                conversation.repliesTo(post).orElse(""),
                                String.valueOf(panel.mayWrite()),
                                String.valueOf(panel.mayPost())));
        if (!now.equals(drawn)) {
            drawn = now;
            draw(post, conversation);
        }
    }

    private void draw(PostView post, Conversation conversation) {
        getElement().setAttribute("data-level", String.valueOf(Math.min(post.depth(), LEVELS - 1)));
        setClassName("withdrawn", post.withdrawn());
        avatar.removeAll();
        content.removeAll();
        var author = conversation.people().get(post.author());
        if (author != null) {
            avatar.add(new PersonAvatar(author));
        }
        content.add(head(post, conversation));
        if (post.withdrawn()) {
            var tombstone = new Div(Texts.get("post.withdrawn"));
            tombstone.addClassName("soft");
            content.add(tombstone);
        } else {
            content.add(Markdown.of(post.body()));
            post.citations()
                    .forEach(
                            passage ->
                                    content.add(
                                            new CitedQuote(
                                                    passage,
                                                    conversation.titles().get(passage.document()),
                                                    () -> panel.openPassage(passage))));
        }
        content.add(actions(post, conversation));
    }

    private Div head(PostView post, Conversation conversation) {
        var name = new Span(conversation.name(post.author()));
        name.addClassName("post-author");
        var head = new Div(name);
        head.addClassName("post-head");
        if (!post.withdrawn()) {
            head.add(Badge.of(post.stance()));
        }
        head.add(Times.of(post.createdAt()));
        if (post.editedAt() != null && !post.withdrawn()) {
            head.add(soft(Texts.get("post.edited")));
        }
        if (post.depth() >= LEVELS) {
            conversation
                    .repliesTo(post)
                    .ifPresent(whom -> head.add(soft(Texts.get("post.in-reply-to", whom))));
        }
        return head;
    }

    private Div actions(PostView post, Conversation conversation) {
        var row = new Div();
        row.addClassName("post-actions");
        if (panel.mayPost()) {
            row.add(link(Texts.get("post.reply"), () -> panel.reply(this, post)));
        }
        if (!post.withdrawn()) {
            row.add(agreement(post, conversation));
        }
        var own = panel.mayWrite() && panel.isMe(post.author());
        if (own || !post.withdrawn() || panel.isEditor()) {
            row.add(menu(post, own));
        }
        return row;
    }

    private Div agreement(PostView post, Conversation conversation) {
        var place = new Div();
        place.addClassName("post-agreement");
        var agrees = post.agreed().stream().anyMatch(panel::isMe);
        if (panel.mayWrite() && !panel.isMe(post.author())) {
            var button = link(Texts.get("post.agree"), () -> panel.agree(post, !agrees));
            button.getElement().setAttribute("aria-pressed", String.valueOf(agrees));
            button.setClassName("agreed", agrees);
            place.add(button);
        } else if (!post.agreed().isEmpty()) {
            place.add(soft(Texts.get("post.agreed-by")));
        }
        if (!post.agreed().isEmpty()) {
            place.add(soft("· " + names(post.agreed(), conversation)));
        }
        return place;
    }

    private static String names(List<UserId> people, Conversation conversation) {
        return people.stream().map(conversation::name).collect(Collectors.joining(", "));
    }

    private Component menu(PostView post, boolean own) {
        var menu = new MoreMenu(Texts.get("post.menu"));
        if (own && post.withdrawn()) {
            menu.item(Texts.get("post.restore"), () -> panel.restore(post));
        } else if (own) {
            menu.item(Texts.get("post.edit"), () -> panel.edit(this, post));
            menu.item(Texts.get("post.withdraw"), () -> panel.withdraw(post));
        }
        menu.item(Texts.get("action.history"), () -> panel.history(post));
        return menu;
    }

    /// Puts a form under the post; a second one takes the place of the first. Shows its writer that
    /// it is there; under the box that is fixed to the panel's end it might not be seen.
    void comeIntoView() {
        getElement().executeJs("this.scrollIntoView({block: 'center', behavior: 'instant'})");
    }

    void write(PostForm form) {
        writing.removeAll();
        writing.add(form);
        form.focus();
    }

    /// Takes the form away.
    void stopWriting() {
        writing.removeAll();
    }

    /// Whether something is being written here.
    boolean isWriting() {
        return writing.getComponentCount() > 0;
    }

    private static Button link(String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
