package org.variorum.ui.discussions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.variorum.discussions.Stance;
import org.variorum.ui.components.Texts;

/// The heading of a discussion: how the posts stand to each other, and the way to resolve it.
final class DiscussionHead extends Div {

    private final Span counts = new Span();
    private final Button resolve = new Button(Texts.get("discussion.resolve"));

    DiscussionHead(Outcome outcome) {
        var title = new H3(Texts.get("discussion.title"));
        title.addClassName("section-title");
        counts.addClassName("discussion-counts");
        resolve.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        resolve.addClickListener(click -> outcome.askToResolve());
        addClassName("section-head");
        add(title, counts, resolve);
    }

    void show(Conversation conversation, boolean maySettle) {
        var discussion = conversation.discussion();
        counts.setVisible(discussion != null);
        resolve.setVisible(maySettle && discussion != null && !discussion.resolved());
        if (discussion != null) {
            counts.setText(
                    Texts.get(
                            "discussion.counts",
                            discussion.counts().getOrDefault(Stance.FOR, 0L),
                            discussion.counts().getOrDefault(Stance.AGAINST, 0L),
                            conversation.openQuestions()));
        }
    }
}
