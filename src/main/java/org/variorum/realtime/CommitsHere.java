package org.variorum.realtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.variorum.history.Recorded;
import org.variorum.history.TimelineEntry;

/// The wire of a single node: the commits of this process, in their order.
@Component
class CommitsHere implements Wire {

    private final List<Consumer<TimelineEntry>> receivers = new CopyOnWriteArrayList<>();

    @Override
    public void handTo(Consumer<TimelineEntry> receiver) {
        receivers.add(receiver);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Recorded event) {
        receivers.forEach(receiver -> receiver.accept(event.entry()));
    }
}
