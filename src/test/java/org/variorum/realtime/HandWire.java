package org.variorum.realtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;
import org.variorum.history.Change;
import org.variorum.history.TimelineEntry;

/// A wire that carries what a test puts on it.
class HandWire implements Wire {

    private final List<Consumer<TimelineEntry>> receivers = new ArrayList<>();
    private final List<Consumer<UserId>> disabledReceivers = new ArrayList<>();
    private long numbers;

    @Override
    public void handTo(Consumer<TimelineEntry> receiver) {
        receivers.add(receiver);
    }

    @Override
    public void handDisabledTo(Consumer<UserId> receiver) {
        disabledReceivers.add(receiver);
    }

    void carryDisabled(UserId person) {
        disabledReceivers.forEach(receiver -> receiver.accept(person));
    }

    TimelineEntry carry(UUID group, @Nullable UserId privateTo) {
        return carry(group, Change.Kind.ANNOTATION, UUID.randomUUID(), Change.Verb.MADE, privateTo);
    }

    TimelineEntry carryDeparture(UUID group, UserId person) {
        return carry(group, Change.Kind.MEMBER, person.value(), Change.Verb.WITHDRAWN, null);
    }

    TimelineEntry carry(
            UUID group,
            Change.Kind kind,
            UUID subject,
            Change.Verb verb,
            @Nullable UserId privateTo) {
        var number = ++numbers;
        var entry =
                new TimelineEntry(
                        number,
                        number,
                        Instant.EPOCH.plusSeconds(number),
                        null,
                        group,
                        null,
                        kind,
                        subject,
                        verb,
                        "Entry " + number,
                        privateTo,
                        null);
        receivers.forEach(receiver -> receiver.accept(entry));
        return entry;
    }
}
