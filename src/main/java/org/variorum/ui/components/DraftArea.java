package org.variorum.ui.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/// A text area whose unsaved words are kept in the browser until they are saved or discarded, so
/// that neither an expired session nor a lost network costs them.
@JsModule("./drafts.ts")
public final class DraftArea extends TextArea {

    private final String draft;

    /// @param label the label of the field
    /// @param draft what the words are for, unique in the installation: `post-<subject>`,
    ///   `note-<annotation>`
    public DraftArea(String label, String draft) {
        super(label);
        this.draft = draft;
        setValueChangeMode(ValueChangeMode.LAZY);
        setWidthFull();
        addClassName("draft-area");
    }

    /// Forgets the kept words, after they were saved or thrown away on purpose.
    public void forgetDraft() {
        getElement().executeJs("window.variorumDrafts.forget($0)", draft);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.variorumDrafts.keep(this, $0)", draft);
    }
}
