package org.variorum.ui.discussions;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.variorum.annotations.PassageView;

/// A cited passage: its words and where they stand. A click opens it.
final class CitedQuote extends NativeButton {

    CitedQuote(PassageView passage, @Nullable String title, Runnable open) {
        addClassName("cited-quote");
        var words = new Span(passage.quote().exact());
        words.addClassName("quote");
        add(words);
        if (title != null) {
            var source = new Span(title);
            source.addClassName("cited-source");
            add(source);
        }
        addClickListener(click -> open.run());
    }
}
