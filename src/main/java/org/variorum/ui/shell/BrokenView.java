package org.variorum.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.HttpStatusCode;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A screen that failed to open, by our mistake: a number instead of the technical words, which are
/// in the log under that number.
///
/// It stands without the frame, in case the frame is what failed.
@PageTitle("Error · Variorum")
class BrokenView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Error {} at {}",
                number,
                event.getLocation().getPath(),
                parameter.getCaughtException());
        add(new ErrorPage("broken.title", "error.unexpected", number));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
