package org.variorum.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// Tells a new password, this one time.
class NewPasswordDialog extends Dialog {

    NewPasswordDialog(String name, String password) {
        setHeaderTitle(Texts.get("people.new-password", name));
        setWidth("min(28rem, 94vw)");
        setCloseOnOutsideClick(false);
        var field = new TextField(Texts.get("password.new"));
        field.setValue(password);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("password-once");
        var copy = new Button(Texts.get("action.copy"), click -> copy(field));
        var row = new Div(field, copy);
        row.addClassName("copy-row");
        add(new Paragraph(Texts.get("people.new-password.sentence")), row);
        var close = new Button(Texts.get("action.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
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
