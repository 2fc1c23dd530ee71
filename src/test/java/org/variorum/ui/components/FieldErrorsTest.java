package org.variorum.ui.components;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.variorum.Limits;
import org.variorum.testing.ViewTest;
import tools.jackson.databind.node.JsonNodeFactory;

class FieldErrorsTest extends ViewTest {

    private final TextField field = new TextField();
    private final FieldErrors errors = new FieldErrors().with("title", field);

    @BeforeEach
    void opensABrowser() {
        signIn(cast.person("tove"));
        UI.getCurrent().add(field);
    }

    private void refuse() {
        var done = errors.unlessRefused(() -> Limits.line("title", "x".repeat(501), 500));
        assertThat(done).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("At most 500 characters");
    }

    @Test
    void takesBackWhatItSaidWhenTheFieldChanges() {
        refuse();
        type(field, "Shorter.");
        assertThat(field.isInvalid()).isFalse();
    }

    /// The server hears the new words only when one leaves the field.
    @Test
    void takesBackWhatItSaidWhileOneTypes() {
        refuse();
        _fireDomEvent(
                field, "input", JsonNodeFactory.instance.objectNode().put("element.invalid", true));
        assertThat(field.isInvalid()).isFalse();
    }
}
