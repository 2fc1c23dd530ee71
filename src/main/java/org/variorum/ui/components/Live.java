package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.News;
import org.variorum.realtime.Registration;

/// Keeps a part of a screen up to date while it is shown.
public final class Live {

    private Live() {}

    /// Refreshes the part after each change in the group that concerns it. Changes that arrive
    /// faster than the screen can follow make one refresh.
    ///
    /// @param part listens while it is attached
    /// @param me the person at the screen
    public static void refresh(
            Component part,
            News news,
            GroupId group,
            UserId me,
            Predicate<TimelineEntry> concerns,
            Runnable refresh) {
        List<Registration> open = new ArrayList<>();
        part.addAttachListener(
                attach -> {
                    var ui = attach.getUI();
                    var waiting = new AtomicBoolean();
                    open.add(
                            news.listen(
                                    group,
                                    me,
                                    entry -> {
                                        if (concerns.test(entry)
                                                && waiting.compareAndSet(false, true)) {
                                            ui.access(
                                                    () -> {
                                                        waiting.set(false);
                                                        if (part.isAttached()) {
                                                            refresh.run();
                                                        }
                                                    });
                                        }
                                    }));
                });
        part.addDetachListener(
                detach -> {
                    open.forEach(Registration::remove);
                    open.clear();
                });
    }
}
