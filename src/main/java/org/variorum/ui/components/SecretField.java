package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/// A secret that is told this one time, with a button that copies it.
public final class SecretField extends Div {

    /// @param label what the secret is
    public SecretField(String label, String secret) {
        var field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("password-once");
        add(field, new Button(Texts.get("action.copy"), click -> copy(field)));
        addClassName("copy-row");
    }

    /// Where the browser has no clipboard (a page that is not served safely), the words are
    /// selected instead, ready for the keyboard.
    private static void copy(TextField field) {
        field.getElement()
                .executeJs(
                        "if (navigator.clipboard) { return navigator.clipboard.writeText(this.value).then(() => true); }"
                                + " this.inputElement.select(); return document.execCommand('copy');")
                .then(Boolean.class, done -> Notices.done(Texts.get("action.copied")));
    }
}
