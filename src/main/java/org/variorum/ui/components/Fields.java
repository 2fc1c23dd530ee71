package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.variorum.Refusal;

/// The fields of a form. What is refused is said at its field, or below the fields when it concerns
/// none of them.
public final class Fields extends Div {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();

    /// No fields yet.
    public Fields() {
        addClassName("form-fields");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem);
    }

    /// Adds a field below the others.
    ///
    /// @param name the component of the command, as a refusal names it
    public <F extends Component & HasValidationProperties> Fields with(String name, F field) {
        fields.put(name, field);
        return with(field);
    }

    /// Adds something that is no field.
    public Fields with(Component component) {
        addComponentAtIndex(getComponentCount() - 1, component);
        return this;
    }

    /// Puts the cursor into the first field.
    public void focusFirst() {
        fields.values().stream()
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    /// Does what the form is for.
    ///
    /// @param action may throw a [Refusal], which is then shown
    /// @return whether it was done
    public boolean attempt(Runnable action) {
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            show(refusal);
            return false;
        }
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
