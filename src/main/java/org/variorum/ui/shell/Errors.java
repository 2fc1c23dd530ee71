package org.variorum.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.ui.components.Notices;
import org.variorum.ui.components.Texts;

/// What a person sees of an error that no screen has handled: a refusal in its own sentence, a
/// missing right as such, anything else with a number under which the log tells the rest.
@Component
class Errors implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var text = sentenceFor(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.problem(text);
        }
    }

    private static String sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Texts.of(refusal);
            }
            if (cause instanceof AccessDeniedException) {
                return Texts.get("error.not-yours");
            }
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {} shown to a person", number, failure);
        return Texts.get("error.unexpected", number);
    }
}
