package org.variorum.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.variorum.accounts.AccountDisabled;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Recorded;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Places;
import org.variorum.ui.components.Texts;

/// The windows in which people are signed in, on this node. When an account is disabled, its
/// windows are led to sign-in and their sessions end; on other nodes [StillWelcome] ends them with
/// their next request.
@Component
class OpenWindows {

    private static final int MILLIS_TO_HEAR = 1_000;

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

    /// Who was removed from a group is led away from its pages, and told why.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void leave(Recorded event) {
        var entry = event.entry();
        var removed =
                entry.kind() == Change.Kind.MEMBER && entry.verb() == Change.Verb.WITHDRAWN
                        ? new UserId(entry.subject())
                        : null;
        if (removed != null && !removed.equals(entry.actor())) {
            var group = new GroupId(entry.group());
            List.copyOf(windows.getOrDefault(removed, List.of()))
                    .forEach(window -> window.access(() -> leave(window, group)));
        }
    }

    private static void leave(UI window, GroupId group) {
        if (group.equals(ComponentUtil.getData(window, GroupId.class))) {
            Places.go(Places.HOME);
            Notices.problem(Texts.get("error.no-longer-member"));
        }
    }

    /// The session ends a moment later than the window is told where to go: its connection ends
    /// with it. Whatever is asked in between is refused by [StillWelcome].
    private static void close(UI window) {
        window.access(
                () -> {
                    window.getPage().setLocation(Places.LOGIN);
                    var session = window.getSession().getSession();
                    CompletableFuture.delayedExecutor(MILLIS_TO_HEAR, TimeUnit.MILLISECONDS)
                            .execute(() -> end(session));
                });
    }

    private static void end(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // By the request to sign in.
        }
    }
}
