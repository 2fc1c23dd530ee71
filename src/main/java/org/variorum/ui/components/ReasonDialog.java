package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/// Asks why, before something is done that needs a reason.
public final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea(Texts.get("reason.label"));

    /// @param sentence what will happen
    /// @param act what the confirming button says
    /// @param done takes the reason; a refusal is shown here and leaves the dialog open
    public ReasonDialog(String title, String sentence, String act, Consumer<String> done) {
        setHeaderTitle(title);
        setWidth("min(32rem, 94vw)");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        var errors = new FieldErrors().with("reason", reason).otherwise(reason);
        var confirm =
                new Button(
                        act,
                        click -> {
                            if (errors.unlessRefused(() -> done.accept(reason.getValue()))) {
                                close();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(sentence), reason);
        getFooter().add(new Button(Texts.get("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        reason.focus();
                    }
                });
    }
}
