package org.variorum.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.history.TimelineEntry;

/// Who listens to which group's news, and what each of them may hear.
@Component
class Newsroom {

    private final Couriers couriers;
    private final Map<UUID, List<Subscriber>> subscribers = new HashMap<>();

    Newsroom(Wire wire, Couriers couriers) {
        this.couriers = couriers;
        wire.handTo(this::deliver);
        wire.handDisabledTo(this::dismissEverywhere);
    }

    private record Subscriber(UserId person, Mailbox<TimelineEntry> mailbox) {}

    synchronized Registration subscribe(
            UUID group, UserId person, Consumer<TimelineEntry> listener) {
        var subscriber =
                new Subscriber(
                        person,
                        couriers.mailbox("A listener to the news of group " + group, listener));
        subscribers.computeIfAbsent(group, key -> new ArrayList<>()).add(subscriber);
        return () -> dismiss(group, subscriber::equals);
    }

    /// How many registrations of a group are kept.
    synchronized int listenersOf(UUID group) {
        return subscribers.getOrDefault(group, List.of()).size();
    }

    /// How many registrations are kept at all.
    synchronized int size() {
        return subscribers.values().stream().mapToInt(List::size).sum();
    }

    private synchronized void deliver(TimelineEntry entry) {
        Departures.of(entry)
                .ifPresent(
                        person ->
                                dismiss(
                                        entry.group(),
                                        subscriber -> subscriber.person().equals(person)));
        for (var subscriber : subscribers.getOrDefault(entry.group(), List.of())) {
            if (entry.isVisibleTo(subscriber.person())) {
                subscriber.mailbox().put(entry);
            }
        }
        dismiss(entry.group(), subscriber -> subscriber.mailbox().isClosed());
    }

    private synchronized void dismissEverywhere(UserId person) {
        List.copyOf(subscribers.keySet())
                .forEach(group -> dismiss(group, subscriber -> subscriber.person().equals(person)));
    }

    private synchronized void dismiss(UUID group, Predicate<Subscriber> whom) {
        subscribers.computeIfPresent(
                group,
                (key, present) -> {
                    present.stream().filter(whom).forEach(gone -> gone.mailbox().close());
                    present.removeIf(whom);
                    return present.isEmpty() ? null : present;
                });
    }
}
