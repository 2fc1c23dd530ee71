package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/// Tells the second of two editors what the first one saved, shows both texts, and lets them
/// decide.
public final class ConflictDialog extends Dialog {

    /// @param theirs what stands there now
    /// @param mine what the person wanted to save
    /// @param overwrite saves mine upon theirs; theirs stays in the history
    /// @param takeTheirs gives mine up
    public ConflictDialog(String theirs, String mine, Runnable overwrite, Runnable takeTheirs) {
        setHeaderTitle(Texts.get("conflict.title"));
        setWidth("min(56rem, 94vw)");
        setCloseOnOutsideClick(false);
        var both =
                new Div(
                        side(Texts.get("conflict.theirs"), theirs),
                        side(Texts.get("conflict.mine"), mine));
        both.addClassName("conflict-sides");
        add(new Paragraph(Texts.get("conflict.sentence")), both);
        var keep = new Button(Texts.get("conflict.keep-mine"), click -> closeAnd(overwrite));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button(
                                Texts.get("conflict.take-theirs"), click -> closeAnd(takeTheirs)),
                        keep);
    }

    private void closeAnd(Runnable next) {
        close();
        next.run();
    }

    private static Div side(String title, String text) {
        var body = new Div(text);
        body.addClassName("conflict-text");
        var side = new Div(new H3(title), body);
        side.addClassName("conflict-side");
        return side;
    }
}
