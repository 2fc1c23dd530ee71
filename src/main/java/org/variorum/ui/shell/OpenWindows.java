package org.variorum.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.variorum.accounts.AccountDisabled;
import org.variorum.accounts.UserId;
import org.variorum.ui.components.Places;

/// The windows in which people are signed in, on this node. When an account is disabled, its
/// windows are led to sign-in and their sessions end at once; on other nodes [StillWelcome] ends
/// them with their next request.
@Component
class OpenWindows {

    private final Map<UserId, List<UI>> windows = new ConcurrentHashMap<>();

    /// Adds a window of this person until the registration is removed.
    Registration add(UserId person, UI window) {
        windows.compute(
                person,
                (key, open) -> {
                    var now = open == null ? new CopyOnWriteArrayList<UI>() : open;
                    now.add(window);
                    return now;
                });
        return () ->
                windows.computeIfPresent(
                        person,
                        (key, open) -> {
                            open.remove(window);
                            return open.isEmpty() ? null : open;
                        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void close(AccountDisabled event) {
        List.copyOf(windows.getOrDefault(event.person(), List.of())).forEach(OpenWindows::close);
    }

    /// Says where to go before the session ends: afterwards nobody hears it.
    private static void close(UI window) {
        window.access(
                () -> {
                    window.getPage().setLocation(Places.LOGIN);
                    if (window.getPushConfiguration().getPushMode().isEnabled()) {
                        window.push();
                    }
                    endSession(window.getSession());
                });
    }

    private static void endSession(VaadinSession session) {
        var http = session.getSession();
        if (http != null) {
            http.invalidate();
        }
    }
}
