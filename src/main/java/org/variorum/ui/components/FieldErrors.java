package org.variorum.ui.components;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.variorum.Refusal;

/// Says what is refused at the field that is wrong, and takes it back as soon as the field changes.
public final class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private @Nullable HasValidationProperties otherwise;

    /// Names a field as the command's component is named.
    public <F extends HasValidationProperties & HasValue<?, ?>> FieldErrors with(
            String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        forgetWhileTyping(field);
        return this;
    }

    /// A field tells its value when one leaves it; what was said of the words before must not stand
    /// under better ones until then. Nothing is sent while nothing is said.
    private static void forgetWhileTyping(HasValidationProperties field) {
        field.getElement()
                .addEventListener("input", event -> field.setInvalid(false))
                .setFilter("element.invalid");
    }

    /// The field that says what is wrong with none of them; without one, a notice says it.
    public <F extends HasValidationProperties & HasValue<?, ?>> FieldErrors otherwise(F field) {
        otherwise = field;
        return with("", field);
    }

    /// Does it.
    ///
    /// @return whether it was done; otherwise the person has been told why not
    public boolean unlessRefused(Runnable act) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            show(refusal);
            return false;
        }
    }

    private void show(Refusal refusal) {
        var name = refusal.field();
        var field = name == null ? otherwise : fields.getOrDefault(name, otherwise);
        if (field == null) {
            Notices.refused(refusal);
            return;
        }
        field.setErrorMessage(Texts.of(refusal));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
