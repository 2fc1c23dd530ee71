package org.variorum.ui.shell;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.variorum.groups.Groups;
import org.variorum.ui.components.Places;

/// Gives the page at an address without a screen, or of a group that does not exist for who asks,
/// the status that says so. What the page shows is decided after it has loaded, by [NotFoundView],
/// when the status has long been sent.
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    private final Groups groups;

    UnknownAddresses(Groups groups) {
        this.groups = groups;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler((RequestHandler) this::handle);
    }

    /// @return false: the page itself is made by Vaadin's own handler
    private boolean handle(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        if (request instanceof HttpServletRequest page && isForAPage(page, request)) {
            var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            var registry = request.getService().getRouter().getRegistry();
            if (!leadsSomewhere(registry.getNavigationRouteTarget(path))) {
                response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        }
        return false;
    }

    /// A group that exists and one that is somebody else's look the same.
    private boolean leadsSomewhere(NavigationRouteTarget target) {
        var slug = target.hasTarget() ? target.getRouteParameters().get(Places.SLUG) : null;
        return target.hasTarget() && (slug == null || slug.isEmpty() || isMine(slug.get()));
    }

    private boolean isMine(String slug) {
        try {
            return groups.bySlug(slug).isPresent();
        } catch (AccessDeniedException | AuthenticationException nobody) {
            // Nobody is signed in: the page leads to where one does that.
            return true;
        }
    }

    private static boolean isForAPage(HttpServletRequest page, VaadinRequest request) {
        var accepted = page.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !HandlerHelper.isFrameworkInternalRequest("/*", page);
    }
}
