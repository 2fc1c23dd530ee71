package org.variorum.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageId;
import org.variorum.annotations.PassageView;
import org.variorum.annotations.Passages;
import org.variorum.discussions.Subject;
import org.variorum.ui.components.Texts;
import org.variorum.ui.discussions.DiscussionPanel;

/// The discussion of a passage, below the words that it is about.
class PassageTalk extends Div {

    private final Passages passages;
    private final DiscussionPanel discussion;
    private final Consumer<PassageView> reveal;
    private final Div words = new Div();
    private @Nullable PassageId about;

    /// @param reveal goes to the passage in its text
    PassageTalk(Passages passages, DiscussionPanel discussion, Consumer<PassageView> reveal) {
        this.passages = passages;
        this.discussion = discussion;
        this.reveal = reveal;
        add(words, discussion);
    }

    /// Shows what is said about this passage.
    Component about(PassageId passage) {
        if (!passage.equals(about)) {
            about = passage;
            words.removeAll();
            passages.all(List.of(passage)).forEach(view -> words.add(quote(view)));
            discussion.show(new Subject.OfPassage(passage));
        }
        return this;
    }

    /// Reads the posts again, without disturbing what is being written.
    void refresh() {
        discussion.refresh();
    }

    /// Goes to where one writes a post, if one may.
    void write() {
        discussion.write();
    }

    private Component quote(PassageView passage) {
        var quote = new NativeButton(passage.quote().exact(), click -> reveal.accept(passage));
        quote.addClassNames("quote", "passage-quote", "talk-quote");
        quote.setTitle(Texts.get("passage.show"));
        return quote;
    }
}
