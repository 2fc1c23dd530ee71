package org.variorum.ui.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Tells screens when their window has lost its connection, as when the browser was ended, and when
/// it is back. (A window that is closed in the ordinary way says so itself, and its screens are
/// detached.)
///
/// It looks at the websocket, which the operating system closes with the browser. Vaadin's
/// heartbeat would need a page that answers often, which a tab in the background does not.
@Component
public class Connections {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("connections").factory());

    Connections() {
        clock.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private static final class Watch {

        private final UI window;
        private final Consumer<Boolean> listener;
        private boolean connected = true;

        Watch(UI window, Consumer<Boolean> listener) {
            this.window = window;
            this.listener = listener;
        }

        /// Looks under the window's lock, which the connection belongs to.
        void look() {
            if (window.isAttached()) {
                window.access(
                        () -> {
                            var now = isConnected(window);
                            if (now != connected) {
                                connected = now;
                                listener.accept(now);
                            }
                        });
            }
        }
    }

    /// Watches a window until the registration is removed.
    ///
    /// @param listener is told of each change with the window locked: whether it is connected now
    public Registration watch(UI window, Consumer<Boolean> listener) {
        var watch = new Watch(window, listener);
        watches.add(watch);
        return () -> watches.remove(watch);
    }

    /// Looks at all windows now.
    void look() {
        watches.forEach(Watch::look);
    }

    /// A window without server push tells nothing of itself, so it is taken to be there.
    private static boolean isConnected(UI window) {
        if (!window.getPushConfiguration().getPushMode().isEnabled()) {
            return true;
        }
        var connection = window.getInternals().getPushConnection();
        return connection == null || connection.isConnected();
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
