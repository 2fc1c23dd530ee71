package org.variorum.ui.discussions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.variorum.discussions.DiscussionView;
import org.variorum.discussions.Discussions;
import org.variorum.ui.components.ReasonDialog;
import org.variorum.ui.components.Texts;
import org.variorum.ui.components.Times;

/// What a resolved discussion came to, in the place where one could write before; and the two
/// dialogs that close and open a discussion.
final class Outcome extends Div {

    private final Discussions discussions;
    private final Runnable changed;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph reason = new Paragraph();
    private final Button reopen = new Button(Texts.get("discussion.reopen"));
    private @Nullable DiscussionView discussion;

    Outcome(Discussions discussions, Runnable changed) {
        this.discussions = discussions;
        this.changed = changed;
        addClassName("outcome");
        reason.addClassName("outcome-reason");
        reopen.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reopen.addClickListener(click -> askToReopen());
        add(sentence, reason, reopen);
    }

    void show(Conversation conversation, boolean maySettle) {
        discussion = conversation.discussion();
        setVisible(discussion != null && discussion.resolved());
        reopen.setVisible(maySettle);
        if (discussion != null && discussion.resolved()) {
            sentence.setText(
                    Texts.get(
                            "discussion.resolved-by",
                            conversation.name(discussion.resolvedBy()),
                            Times.day(
                                    Objects.requireNonNullElse(
                                            discussion.resolvedAt(), Instant.EPOCH))));
            reason.setText(Objects.requireNonNullElse(discussion.resolution(), ""));
        }
    }

    void askToResolve() {
        var id = Objects.requireNonNull(discussion).id();
        new ReasonDialog(
                        Texts.get("discussion.resolve-title"),
                        Texts.get("discussion.resolve-sentence"),
                        Texts.get("discussion.resolve-act"),
                        why -> {
                            discussions.resolve(id, why);
                            changed.run();
                        })
                .open();
    }

    private void askToReopen() {
        var id = Objects.requireNonNull(discussion).id();
        new ReasonDialog(
                        Texts.get("discussion.reopen-title"),
                        Texts.get("discussion.reopen-sentence"),
                        Texts.get("discussion.reopen-act"),
                        why -> {
                            discussions.reopen(id, why);
                            changed.run();
                        })
                .open();
    }
}
