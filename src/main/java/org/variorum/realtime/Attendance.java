package org.variorum.realtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.history.TimelineEntry;

/// The windows that are open in each group. A person whose last window has just closed is shown a
/// little longer, as they may be loading the page again.
@Component
class Attendance {

    private final Couriers couriers;
    private final Duration linger;
    private final Map<UUID, List<Window>> windows = new HashMap<>();

    /// @param linger how long somebody is shown after their last window closed: longer than it
    ///   takes to load a page again, so that nobody is seen to leave by that
    Attendance(
            Wire wire,
            Couriers couriers,
            @Value("${variorum.presence.linger:8s}") Duration linger) {
        this.couriers = couriers;
        this.linger = linger;
        wire.handTo(this::hear);
        wire.handDisabledTo(this::dismissEverywhere);
    }

    /// One window, with the list that it was last told.
    private static final class Window {

        private final UserId person;
        private final Set<DocumentId> documents;
        private final Mailbox<List<Presence.Here>> mailbox;
        private @Nullable List<Presence.Here> told;

        /// Whether it is closed and only lingers.
        private boolean left;

        Window(UserId person, Set<DocumentId> documents, Mailbox<List<Presence.Here>> mailbox) {
            this.person = person;
            this.documents = Set.copyOf(documents);
            this.mailbox = mailbox;
        }

        void tell(List<Presence.Here> here) {
            if (!here.equals(told)) {
                told = here;
                mailbox.put(here);
            }
        }
    }

    synchronized Registration enter(
            UUID group,
            UserId person,
            Set<DocumentId> documents,
            Consumer<List<Presence.Here>> listener) {
        var window =
                new Window(
                        person,
                        documents,
                        couriers.mailbox("A listener to who is here in group " + group, listener));
        var open = windows.computeIfAbsent(group, key -> new ArrayList<>());
        // In the place of one that lingers, so that the order of arrival stays.
        var lingering = open.indexOf(lingering(open, person));
        if (lingering < 0) {
            open.add(window);
        } else {
            open.set(lingering, window);
        }
        tellAll(group);
        return () -> leave(group, window);
    }

    private static @Nullable Window lingering(List<Window> open, UserId person) {
        return open.stream()
                .filter(window -> window.left && window.person.equals(person))
                .findFirst()
                .orElse(null);
    }

    private synchronized void leave(UUID group, Window window) {
        var isLast =
                windows.getOrDefault(group, List.of()).stream()
                        .noneMatch(other -> other != window && other.person.equals(window.person));
        if (isLast) {
            window.left = true;
            window.mailbox.close();
            couriers.later(linger, () -> close(group, window::equals));
        } else {
            close(group, window::equals);
        }
    }

    synchronized List<Presence.Here> here(UUID group) {
        var documents = new LinkedHashMap<UserId, Set<DocumentId>>();
        for (var window : windows.getOrDefault(group, List.of())) {
            documents
                    .computeIfAbsent(window.person, person -> new LinkedHashSet<>())
                    .addAll(window.documents);
        }
        return documents.entrySet().stream()
                .map(entry -> new Presence.Here(entry.getKey(), Set.copyOf(entry.getValue())))
                .toList();
    }

    /// How many windows are kept.
    synchronized int size() {
        return windows.values().stream().mapToInt(List::size).sum();
    }

    private void hear(TimelineEntry entry) {
        Departures.of(entry).ifPresent(person -> dismiss(entry.group(), person));
    }

    /// Closes all windows of a person who has no business in the group any more, without lingering.
    synchronized void dismiss(UUID group, UserId person) {
        close(group, window -> window.person.equals(person));
    }

    private synchronized void dismissEverywhere(UserId person) {
        List.copyOf(windows.keySet()).forEach(group -> dismiss(group, person));
    }

    private synchronized void close(UUID group, Predicate<Window> which) {
        windows.computeIfPresent(
                group,
                (key, open) -> {
                    open.stream().filter(which).forEach(window -> window.mailbox.close());
                    open.removeIf(which);
                    return open.isEmpty() ? null : open;
                });
        tellAll(group);
    }

    private void tellAll(UUID group) {
        var here = here(group);
        windows.getOrDefault(group, List.of()).forEach(window -> window.tell(here));
    }
}
