package org.variorum.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// How soon a window that could not reach the server sends again what it wanted to say. The rest is
/// `outages.ts`.
@Component
class Outages implements VaadinServiceInitListener {

    private static final int MILLIS_BEFORE_SENDING_AGAIN = 2_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init ->
                                init.getUI()
                                        .getReconnectDialogConfiguration()
                                        .setReconnectInterval(MILLIS_BEFORE_SENDING_AGAIN));
    }
}
