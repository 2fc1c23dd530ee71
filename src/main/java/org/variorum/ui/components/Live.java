package org.variorum.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.history.TimelineEntry;
import org.variorum.realtime.News;
import org.variorum.realtime.Registration;

/// Brings a group's news to a component as long as it is on screen. News that come faster than the
/// screen can take them are handed over together.
public final class Live {

    private final News news;
    private final GroupId group;
    private final UserId me;
    private final Consumer<List<TimelineEntry>> consumer;
    private final Queue<TimelineEntry> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private @Nullable Registration registration;

    private Live(News news, GroupId group, UserId me, Consumer<List<TimelineEntry>> consumer) {
        this.news = news;
        this.group = group;
        this.me = me;
        this.consumer = consumer;
    }

    /// Begins when the component is attached, ends when it is detached.
    ///
    /// @param me the person acting
    /// @param consumer is called with the UI locked, in the person's name
    ///
    /// @return ends it for good, where the component goes on without these news
    public static Runnable follow(
            Component component,
            News news,
            GroupId group,
            UserId me,
            Consumer<List<TimelineEntry>> consumer) {
        var live = new Live(news, group, me, consumer);
        var attaching = component.addAttachListener(event -> live.begin(event.getUI()));
        var detaching = component.addDetachListener(event -> live.end());
        if (component.isAttached()) {
            component.getUI().ifPresent(live::begin);
        }
        return () -> {
            attaching.remove();
            detaching.remove();
            live.end();
        };
    }

    /// Refreshes a part of a screen after each change in the group that concerns it.
    public static void refresh(
            Component part,
            News news,
            GroupId group,
            UserId me,
            Predicate<TimelineEntry> concerns,
            Runnable refresh) {
        follow(
                part,
                news,
                group,
                me,
                entries -> {
                    if (entries.stream().anyMatch(concerns)) {
                        refresh.run();
                    }
                });
    }

    private void begin(UI ui) {
        end();
        registration =
                news.listen(
                        group,
                        me,
                        entry -> {
                            waiting.add(entry);
                            if (announced.compareAndSet(false, true)) {
                                ui.access(this::handOver);
                            }
                        });
    }

    private void handOver() {
        announced.set(false);
        var entries = new ArrayList<TimelineEntry>();
        for (var entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            entries.add(entry);
        }
        if (!entries.isEmpty() && registration != null) {
            consumer.accept(List.copyOf(entries));
        }
    }

    private void end() {
        if (registration != null) {
            registration.remove();
            registration = null;
        }
    }
}
