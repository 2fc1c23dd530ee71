package org.variorum.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import org.variorum.Refusal;

/// Short messages at the bottom of the screen.
public final class Notices {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Notices() {}

    /// Says that something was done.
    public static void done(String text) {
        show(text, SHORT, Position.BOTTOM_START);
    }

    /// Says that something was done and offers to take it back.
    public static void undoable(String text, Runnable undo) {
        withAction(text, Texts.get("action.undo"), undo);
    }

    /// Says something and offers one thing to do about it.
    public static void withAction(String text, String label, Runnable action) {
        var notice = new Notification();
        notice.setDuration(LONG);
        notice.setPosition(Position.BOTTOM_START);
        var button =
                new Button(
                        label,
                        click -> {
                            notice.close();
                            action.run();
                        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var row = new HorizontalLayout(new Span(text), button);
        row.addClassName("notice-undo");
        notice.add(row);
        notice.open();
    }

    /// Does it, and says so if it is refused.
    ///
    /// @return whether it was done
    public static boolean unlessRefused(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            refused(refusal);
            return false;
        }
    }

    /// Says what was refused and why.
    public static void refused(Refusal refusal) {
        problem(Texts.of(refusal));
    }

    /// Says that something went wrong.
    public static void problem(String text) {
        var notice = show(text, LONG, Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
    }

    private static Notification show(String text, int duration, Position position) {
        return Notification.show(text, duration, position);
    }
}
