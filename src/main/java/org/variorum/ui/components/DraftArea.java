package org.variorum.ui.components;

import com.vaadin.flow.component.textfield.TextArea;

/// A text area whose unsaved words are kept, see [Draft].
public final class DraftArea extends TextArea {

    private final Draft draft;

    /// @param label the label of the field
    /// @param key what the words are for
    public DraftArea(String label, DraftKey key) {
        super(label);
        setWidthFull();
        addClassName("draft-area");
        draft = Draft.keep(this, key);
    }

    /// What is kept of it.
    public Draft draft() {
        return draft;
    }
}
