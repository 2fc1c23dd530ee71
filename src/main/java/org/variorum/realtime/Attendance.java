package org.variorum.realtime;

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
import org.springframework.stereotype.Component;
import org.variorum.accounts.UserId;
import org.variorum.documents.DocumentId;
import org.variorum.history.TimelineEntry;

/// The windows that are open in each group.
@Component
class Attendance {

    private final Couriers couriers;
    private final Map<UUID, List<Window>> windows = new HashMap<>();

    Attendance(Wire wire, Couriers couriers) {
        this.couriers = couriers;
        wire.handTo(this::hear);
    }

    /// One window, with the list that it was last told.
    private static final class Window {

        private final UserId person;
        private final Set<DocumentId> documents;
        private final Mailbox<List<Presence.Here>> mailbox;
        private @Nullable List<Presence.Here> told;

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
        windows.computeIfAbsent(group, key -> new ArrayList<>()).add(window);
        tellAll(group);
        return () -> close(group, window::equals);
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
        Departures.of(entry)
                .ifPresent(person -> close(entry.group(), window -> window.person.equals(person)));
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
