package org.variorum.ui.account;

import com.vaadin.flow.component.textfield.PasswordField;
import org.variorum.Refusal;
import org.variorum.ui.components.FieldErrors;
import org.variorum.ui.components.Texts;

/// A new password, written twice so that a slip of the finger locks nobody out.
class NewPassword {

    private final PasswordField first = field("password.new");
    private final PasswordField again = field("password.again");

    NewPassword() {
        first.setHelperText(Texts.get("password.help"));
    }

    PasswordField first() {
        return first;
    }

    PasswordField again() {
        return again;
    }

    FieldErrors namedIn(FieldErrors errors) {
        return errors.with("password", first).with("again", again);
    }

    /// The password.
    ///
    /// @throws Refusal `password-differs` if it was not written twice the same
    String required() {
        if (!first.getValue().equals(again.getValue())) {
            throw Refusal.field("again", "password-differs");
        }
        return first.getValue();
    }

    void clear() {
        first.clear();
        again.clear();
    }

    private static PasswordField field(String label) {
        var field = new PasswordField(Texts.get(label));
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }
}
