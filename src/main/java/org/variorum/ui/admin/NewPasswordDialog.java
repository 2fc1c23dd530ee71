package org.variorum.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.variorum.ui.components.SecretField;
import org.variorum.ui.components.Texts;

/// Tells a new password, this one time.
class NewPasswordDialog extends Dialog {

    NewPasswordDialog(String name, String password) {
        setHeaderTitle(Texts.get("people.new-password", name));
        setWidth("min(28rem, 94vw)");
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(Texts.get("people.new-password.sentence")),
                new SecretField(Texts.get("password.new"), password));
        var close = new Button(Texts.get("action.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
