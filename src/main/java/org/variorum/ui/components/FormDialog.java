package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/// A dialog with some fields and one thing to do with them; it closes once that is done. What is
/// refused is said at its field.
public final class FormDialog extends Dialog {

    private final FieldErrors errors = new FieldErrors();
    private final Div fields = new Div();
    private final Button done;

    /// @param action reads the fields and does it; may throw a `Refusal`
    public FormDialog(String title, String actionLabel, Runnable action) {
        setHeaderTitle(title);
        addClassName("form-dialog");
        setWidth("min(32rem, 94vw)");
        fields.addClassName("form-fields");
        add(fields);
        done = new Button(actionLabel, click -> attempt(action));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()), done);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        focusFirst();
                    }
                });
    }

    /// Adds a field below the others.
    ///
    /// @param name the component of the command, as a refusal names it
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> FormDialog with(
            String name, F field) {
        errors.with(name, field);
        if (field instanceof TextField || field instanceof PasswordField) {
            done.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        }
        return with(field);
    }

    /// Adds something that is no field.
    public FormDialog with(Component component) {
        fields.add(component);
        return this;
    }

    /// Shows the action as one that takes something away.
    public FormDialog destructive() {
        done.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    private void focusFirst() {
        fields.getChildren()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private void attempt(Runnable action) {
        if (errors.unlessRefused(action)) {
            close();
        }
    }
}
