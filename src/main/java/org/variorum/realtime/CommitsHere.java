package org.variorum.realtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.variorum.accounts.AccountDisabled;
import org.variorum.accounts.UserId;
import org.variorum.history.Recorded;
import org.variorum.history.TimelineEntry;

/// The wire of a single node: the commits of this process, in their order.
@Component
class CommitsHere implements Wire {

    private final List<Consumer<TimelineEntry>> receivers = new CopyOnWriteArrayList<>();
    private final List<Consumer<UserId>> disabledReceivers = new CopyOnWriteArrayList<>();

    @Override
    public void handTo(Consumer<TimelineEntry> receiver) {
        receivers.add(receiver);
    }

    @Override
    public void handDisabledTo(Consumer<UserId> receiver) {
        disabledReceivers.add(receiver);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Recorded event) {
        receivers.forEach(receiver -> receiver.accept(event.entry()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(AccountDisabled event) {
        disabledReceivers.forEach(receiver -> receiver.accept(event.person()));
    }
}
