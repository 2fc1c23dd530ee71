package org.variorum.ui.shell;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Gives the page at an address without a screen the status that says so. What the page shows is
/// decided after it has loaded, by [NotFoundView], when the status has long been sent.
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler((RequestHandler) UnknownAddresses::handle);
    }

    /// @return false: the page itself is made by Vaadin's own handler
    private static boolean handle(
            VaadinSession session, VaadinRequest request, VaadinResponse response) {
        if (request instanceof HttpServletRequest page && isForAPage(page, request)) {
            var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            var registry = request.getService().getRouter().getRegistry();
            if (!registry.getNavigationRouteTarget(path).hasTarget()) {
                response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        }
        return false;
    }

    private static boolean isForAPage(HttpServletRequest page, VaadinRequest request) {
        var accepted = page.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !HandlerHelper.isFrameworkInternalRequest("/*", page);
    }
}
