package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.variorum.Refusal;

/// A dialog with some fields and one thing to do with them. What is refused is said at its field,
/// or above the buttons when it concerns no field; the dialog closes once the thing is done.
public final class FormDialog extends Dialog {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button done;
    private final Runnable action;

    /// @param action reads the fields and does it; may throw a [Refusal]
    public FormDialog(String title, String actionLabel, Runnable action) {
        this.action = action;
        setHeaderTitle(title);
        addClassName("form-dialog");
        setWidth("min(32rem, 94vw)");
        body.addClassName("form-fields");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(body, problem);
        done = new Button(actionLabel, click -> attempt());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setDisableOnClick(true);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()), done);
    }

    /// Adds a field.
    ///
    /// @param name the component of the command, as a refusal names it
    public <F extends Component & HasValidationProperties> FormDialog with(String name, F field) {
        if (fields.isEmpty() && field instanceof Focusable<?> first) {
            addOpenedChangeListener(
                    change -> {
                        if (change.isOpened()) {
                            first.focus();
                        }
                    });
        }
        fields.put(name, field);
        body.add(field);
        if (!(field instanceof TextArea)) {
            done.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        }
        return this;
    }

    /// Adds something that is no field.
    public FormDialog with(Component component) {
        body.add(component);
        return this;
    }

    /// Shows the action as one that takes something away.
    public FormDialog destructive() {
        done.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    private void attempt() {
        clear();
        try {
            action.run();
            close();
        } catch (Refusal refusal) {
            show(refusal);
        } finally {
            ((HasEnabled) done).setEnabled(true);
        }
    }

    private void clear() {
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void show(Refusal refusal) {
        var name = refusal.field();
        var field = name == null ? null : fields.get(name);
        if (field == null) {
            problem.setText(Texts.of(refusal));
            problem.setVisible(true);
            return;
        }
        field.setErrorMessage(Texts.of(refusal));
        field.setInvalid(true);
        if (field instanceof Focusable<?> wrong) {
            wrong.focus();
        }
    }
}
